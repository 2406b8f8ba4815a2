import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPES } from '../../src/auth/scopes';
import { SETTINGS } from '../../src/config';
import { RECORD_KINDS } from '../../src/ingest/record-kind';

const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

test.each(Object.keys(SETTINGS.shape))('the README explains the setting %s', (name) =>
  expect(README).toContain(`\`${name}\``),
);

test.each(Object.keys(SCOPES))('the README explains the scope %s', (name) =>
  expect(README).toContain(`\`${name}\``),
);

test.each(RECORD_KINDS)('the README names the kind of record %s', (kind) =>
  expect(README).toContain(`\`${kind}\``),
);
