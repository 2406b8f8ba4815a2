import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ERROR_GROUPS } from '../../src/error-codes/catalogue';

const SRC = resolve(__dirname, '../../src');

const program = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|^error-codes/.test(name))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n');

const groups = Object.entries(ERROR_GROUPS).map(
  ([title, group]) => [title, Object.entries(group)] as const,
);

test.each(groups)('%s: a code on the page is one that the program can give', (_title, entries) => {
  const idle = entries.map(([code]) => code).filter((code) => !program.includes(`'${code}'`));
  expect(idle).toEqual([]);
});

test('a code stands on the page once', () => {
  const codes = groups.flatMap(([, entries]) => entries.map(([code]) => code));
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(groups)('%s: every code is told in sentences, with what to do', (_title, entries) => {
  for (const [code, { meaning, remedy }] of entries)
    expect([code, meaning, remedy]).toEqual([
      expect.stringMatching(/^[A-Z][A-Z0-9_]+$/),
      expect.stringMatching(/^[A-Z‘`0-9].*\.$/),
      expect.stringMatching(/^[A-Z`].*\.$/),
    ]);
});
