import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES } from '../../src/numbers/quality/catalogue';

const SRC = join(__dirname, '../../src');
const PAGE = readFileSync(join(SRC, 'numbers/quality/README.md'), 'utf8');

const codesAfter = (verdict: string): string[] =>
  PAGE.split('\n')
    .flatMap((line) => line.split('|').filter((cell) => cell.trim().startsWith(`${verdict} \``)))
    .flatMap((cell) => [...cell.matchAll(/`([A-Z0-9_]+)`/g)].map(([, code]) => code!));

const ingest = readdirSync(join(SRC, 'ingest'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SRC, 'ingest', file), 'utf8'))
  .join('\n');

test('what the table of pairs says to be found is found, and all that is found is in it', () => {
  const told = codesAfter('found');
  expect(told.filter((code) => !(FINDING_CODES as readonly string[]).includes(code))).toEqual([]);
  expect(FINDING_CODES.filter((code) => !told.includes(code))).toEqual([]);
});

test('what the table of pairs says to be refused is refused under that code', () => {
  const refused = [...new Set(codesAfter('refused'))];
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.filter((code) => !ingest.includes(`'${code}'`))).toEqual([]);
});
