import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPES } from '../../src/auth/scopes';
import { SETTINGS } from '../../src/config';
import { recordKind } from '../../src/ingest/records';
import { RECORD_KINDS } from '../../src/ingest/record-kind';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test.each(Object.keys(SETTINGS.shape))('the README explains the setting %s', (name) =>
  expect(README).toContain(`\`${name}\``),
);

test.each(Object.keys(SCOPES))('the README explains the scope %s', (name) =>
  expect(README).toContain(`\`${name}\``),
);

test.each(RECORD_KINDS)('the README lists every column of %s', (kind) => {
  const row = README.split('\n').find((line) => line.startsWith(`| \`${kind}\``)) ?? '';
  const listed = [...row.matchAll(/[a-z][A-Za-z]+/g)].map(([word]) => word);
  const columns = Object.keys(recordKind(kind).fields);
  expect(columns.length).toBeGreaterThan(3);
  expect(columns.filter((name) => !listed.includes(name))).toEqual([]);
});
