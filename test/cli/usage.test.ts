import { runCommand } from '../../src/cli/run-command';

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommand(args, {
    env: {},
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
  ['rebuild'],
  ['verify'],
])('%s %s helps with an example', async (...command) => {
  const { code, out } = await run(...command.filter(Boolean), '--help');
  expect(code).toBe(0);
  expect(out).toMatch(/Examples?:\n {2}\$ /);
  expect(out).toContain('--json');
});

test('start --help lists every setting', async () => {
  const { out } = await run('start', '--help');
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
  const { code, out, err } = await run(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).not.toBe('');
});
