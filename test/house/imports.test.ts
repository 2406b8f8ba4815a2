import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Data flows one way: a file imports from its own rank or from a lower one. */
const RANKS = [
  'numbers',
  'words',
  'tables',
  'database',
  'auth',
  'request',
  'scalars',
  'events',
  'charts',
  'rollup',
  'ingest',
  'answers',
  'exports',
  'report',
  'connectors',
  'webhooks',
  'jobs',
  'demo',
  'graphql',
  'http',
  'app',
  'cli',
  'main',
];
/** Open to all but the pure numbers. */
const OPEN = ['errors', 'error-codes', 'logger', 'clock', 'config', 'tracing'];

/** Calendars and statistics: they compute, and read nothing. */
const PURE_PACKAGES = ['luxon', 'simple-statistics'];

/** Packages that only one place knows: what it makes of them is all that others see. */
const AT_HOME: readonly (readonly [name: RegExp, place: string])[] = [
  [/^(type-graphql|graphql|graphql-.+)$/, 'graphql'],
  [/^pg$/, 'database'],
];

const SRC = resolve(__dirname, '../../src');
/** Stands at the root because the migrator looks for it there; it describes the database. */
const ORM_CONFIG = resolve(SRC, '../ormconfig.ts');

const placeOf = (file: string): string =>
  (relative(SRC, file).split(sep)[0] as string).replace(/\.(ts|js)$/, '');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => join(SRC, name));

const all = [...sources, ORM_CONFIG];
const nameOf = (file: string): string => relative(resolve(SRC, '..'), file);

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\b(?:from|import)\s+|require\()'([^']+)'/g)].map(
    (match) => match[1] as string,
  );

const targetsOf = (file: string): string[] =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(file, '..', name));

const placesImportedBy = (file: string): string[] =>
  targetsOf(file)
    .filter((target) => target.startsWith(SRC))
    .map(placeOf);

const filesImportedBy = (file: string): string[] =>
  targetsOf(file)
    .map((target) => `${target}.ts`)
    .filter((target) => all.includes(target));

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

test('what the migrator reads knows the tables and the database alone', () => {
  const places = placesImportedBy(ORM_CONFIG).filter((place) => place !== 'tables');
  expect([...new Set(places)]).toEqual(['database']);
});

test('a package that one place keeps to itself is imported nowhere else', () => {
  const strays = all.flatMap((file) =>
    importsOf(file)
      .filter((name) => AT_HOME.some(([kept, home]) => kept.test(name) && placeOf(file) !== home))
      .map((name) => `${nameOf(file)} → ${name}`),
  );
  expect(strays).toEqual([]);
});

/** Every way that leads from a file back to itself, types included. */
function circles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].map(nameOf).join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of filesImportedBy(file)) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of all) walk(file, []);
  return found;
}

test('no file imports itself by way of others', () => expect(circles()).toEqual([]));

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
  const allowed = ['clock.ts', 'config.ts', 'main.ts', 'seatwise.js', 'tracing/begin.ts'];
  const impure = sources
    .filter((file) => !allowed.includes(relative(SRC, file)))
    .filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|process\.env\b/.test(readFileSync(file, 'utf8')),
    );
  expect(impure.map((file) => relative(SRC, file))).toEqual([]);
});
