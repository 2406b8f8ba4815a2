import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCopy, type Copy } from './open-copy';

jest.setTimeout(300_000);

let copy: Copy;
beforeAll(() => {
  copy = openCopy();
});
afterAll(() => copy?.drop());

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** How many places the README says a recipe has: `| a metric | 4 | …`. */
function placesTold(recipe: string): number {
  const row = README.split('\n').find((line) => line.startsWith(`| ${recipe} `));
  return Number(row?.split('|')[2]);
}

/** A file is a place, and so is the folder of a word of the API. */
const placeOf = (path: string): string => /^src\/graphql\/[^/]+\/|.*/.exec(path)![0];

test.each([
  ['a metric', 'metric'],
  ['a measure', 'measure'],
  ['a field', 'field'],
  ['a question', 'question'],
  ['a setting', 'setting'],
  ['a cut', 'cut'],
  ['a documented query', 'documented-query'],
])('%s takes as many places as the README says', (recipe, card) => {
  expect(new Set(copy.carryOut(card).map(placeOf)).size).toBe(placesTold(recipe));
});

describe('with all of them', () => {
  let types: Promise<string>;
  beforeAll(async () => {
    copy.write('test/api/added.test.ts', readFileSync(join(__dirname, 'added.ts'), 'utf8'));
    await copy.run('npm', 'run', 'migration', 'add-what-recipes-add');
    types = copy.run('node_modules/.bin/tsc', '-p', 'tsconfig.json', '--noEmit');
    types.catch(() => undefined);
  });

  test('the pages print what is new', async () => {
    await copy.run('node', '-r', './src/launch/run-typescript', 'src/graphql/print-schema.ts');
    expect(copy.read('schema/metrics.md')).toContain('### LEAKAGE_PERCENT');
    expect(copy.read('schema/metrics.md')).toContain('- `onsiteHours` (hours)');
    expect(copy.read('schema/records.md')).toContain('| vendor | ');
    const schema = copy.read('schema/schema.graphql');
    for (const part of [
      '  supportShare(',
      '  vendor: String',
      '  PLACE\n',
      'roundUpToMinutes: Int',
    ])
      expect(schema).toContain(part);
  });

  test('the copy’s own tests hold for what is new, and its answers are what SQL says', async () => {
    await copy.run(
      ...([
        'node_modules/.bin/jest',
        '--ci',
        '-w',
        '1',
        '--selectProjects',
        'pure',
        'product',
      ] as const),
      ...[
        '-t',
        'LEAKAGE_PERCENT|every metric|the same database|support-share|technician-names|added',
      ],
      ...[
        'test/cases/metric-values',
        'test/database/drift',
        'test/api/operations',
        'test/api/added',
      ],
    );
  });

  test('it compiles', () => types);
});
