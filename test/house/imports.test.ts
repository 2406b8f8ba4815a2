import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Data flows one way: a file imports from its own rank or from a lower one. */
const RANKS = [
  'numbers',
  'tables',
  'database',
  'auth',
  'request',
  'scalars',
  'charts',
  'rollup',
  'ingest',
  'answers',
  'report',
  'demo',
  'graphql',
  'http',
  'app',
  'cli',
  'main',
];
/** Open to all but the pure numbers. */
const OPEN = ['errors', 'logger', 'clock', 'config'];

/** Calendars and statistics: they compute, and read nothing. */
const PURE_PACKAGES = ['luxon', 'simple-statistics'];

const SRC = resolve(__dirname, '../../src');

const placeOf = (file: string): string =>
  (relative(SRC, file).split(sep)[0] as string).replace(/\.(ts|js)$/, '');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join(SRC, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\b(?:from|import)\s+|require\()'([^']+)'/g)].map(
    (match) => match[1] as string,
  );

const placesImportedBy = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(file, '..', name))
    .filter((target) => target.startsWith(SRC))
    .map(placeOf);

test('every place in the house has a rank', () => {
  const unknown = sources.map(placeOf).filter((p) => !RANKS.includes(p) && !OPEN.includes(p));
  expect([...new Set(unknown)]).toEqual([]);
});

test('no file imports from a higher rank', () => {
  const upward = sources.flatMap((file) =>
    placesImportedBy(file)
      .filter((target) => !OPEN.includes(target))
      .filter((target) => RANKS.indexOf(target) > RANKS.indexOf(placeOf(file)))
      .filter(() => !OPEN.includes(placeOf(file)))
      .map((target) => `${relative(SRC, file)} → ${target}`),
  );
  expect(upward).toEqual([]);
});

const numbers = sources.filter((file) => placeOf(file) === 'numbers');

test('the numbers use no package but calendars and statistics, and nothing of the rest of the house', () => {
  const foreign = numbers.flatMap((file) => [
    ...importsOf(file).filter((name) => !name.startsWith('.') && !PURE_PACKAGES.includes(name)),
    ...placesImportedBy(file).filter((place) => place !== 'numbers'),
  ]);
  expect(foreign).toEqual([]);
});

test('the numbers read no clock, no chance and no environment', () => {
  const impure = numbers.filter((file) =>
    /Date\.now|new Date\(\)|Math\.random|process\.env/.test(readFileSync(file, 'utf8')),
  );
  expect(impure.map((file) => relative(SRC, file))).toEqual([]);
});

test('nothing but main, the settings and the clock reads the time or the environment', () => {
  const allowed = ['clock.ts', 'config.ts', 'main.ts', 'seatwise.js'];
  const impure = sources
    .filter((file) => !allowed.includes(relative(SRC, file)))
    .filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|process\.env\b/.test(readFileSync(file, 'utf8')),
    );
  expect(impure.map((file) => relative(SRC, file))).toEqual([]);
});
