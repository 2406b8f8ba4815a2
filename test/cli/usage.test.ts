import { runCommand } from '../../src/cli/run-command';

async function run(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    env,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    watched: false,
  });
  return { code, out, err };
}

test.each([
  ['start'],
  ['demo'],
  ['migrate'],
  ['msp', 'create'],
  ['msp', 'list'],
  ['token', 'issue'],
  ['import'],
  ['export'],
  ['map', 'list'],
  ['map', 'show'],
  ['map', 'suggest'],
  ['rebuild'],
  ['verify'],
])('%s %s helps with an example', async (...command) => {
  const { code, out } = await run({}, ...command.filter(Boolean), '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/Examples?:\n {2}\$ /);
  expect(out).toContain('--json');
});

test('start --help lists every setting', async () => {
  const { out } = await run({}, 'start', '--help');
  for (const name of ['PORT', 'DATA_DIR', 'DATABASE_URL', 'JWT_SECRET', 'SEATWISE_NOW']) {
    expect(out).toContain(`  ${name} `);
  }
});

test.each([
  ['no command', []],
  ['an unknown command', ['serve']],
  ['a missing option', ['token', 'issue']],
  ['an id that is none', ['rebuild', '--msp', 'lakeside']],
  ['an unknown scope', ['token', 'issue', '--msp', '1', '--scopes', 'everything']],
  ['a time that is none', ['token', 'issue', '--msp', '1', '--expires-in', 'soon']],
])('%s is misuse: exit code 2, told on standard error', async (_, args) => {
  const { code, out, err } = await run({}, ...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).not.toBe('');
});

test.each(['BTC', 'XXX', 'XTS', 'DEM', 'usd'])(
  'an MSP keeps no books in %s, and is told what to give',
  async (code) => {
    const told = await run({}, 'msp', 'create', '--name', 'Lakeside', '--currency', code);
    expect(told.code).toBe(2);
    expect(told.err).toContain(`"${code}" is not an ISO 4217 code of a currency in use.`);
    expect(told.err).toContain('such as USD, EUR or JPY');
    expect(told.err.includes('Did you mean USD?')).toBe(code === 'usd');
  },
);

const LOAD = ['import', '--msp', '1', '--source', 'psa'];

test.each<[string, string[], number, string, RegExp]>([
  ['a file that is not there', ['nowhere.csv'], 1, 'FILE_MISSING', /There is no file or folder/],
  ['a file of an unknown kind', [__filename], 1, 'UNKNOWN_KIND', /--kind KIND/],
  ['a folder without files of ours', [__dirname], 1, 'NOTHING_TO_IMPORT', /named after a kind/],
  ['bad settings', [__filename, '--kind', 'clients'], 1, 'BAD_SETTINGS', /DATABASE_URL/],
  ['an option that is none', ['--colour', 'red'], 2, 'MISUSED', /--colour/],
  ['a kind that is none', ['--kind', 'invoices', 'x.csv'], 2, 'MISUSED', /invoices/],
  ['an encoding that is none', ['--encoding', 'utf-9', 'x.csv'], 2, 'MISUSED', /utf-9/],
  ['a mark that is none', ['--decimal', 'dot', 'x.csv'], 2, 'MISUSED', /comma/],
])(
  '%s is refused in plain words, and in one line for programs',
  async (_, args, code, id, words) => {
    const env = { DATABASE_URL: 'mysql://here' };
    const told = await run(env, ...LOAD, '--json', ...args);
    expect(told.code).toBe(code);
    expect(told.err).toMatch(words);
    expect(told.out).toMatch(/^.+\n$/);
    expect(JSON.parse(told.out)).toMatchObject({ error: { code: id } });
    expect((await run(env, ...LOAD, ...args)).out).toBe('');
  },
);

test('import --help tells its exit codes, and how files are read', async () => {
  const { out } = await run({}, 'import', '--help');
  for (const word of [
    '--kind',
    '--encoding',
    '--decimal',
    '--allow-rejected',
    'Exit codes:',
    'Ctrl-C',
  ]) {
    expect(out).toContain(word);
  }
});
