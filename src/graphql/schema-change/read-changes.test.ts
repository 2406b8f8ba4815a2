import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOn, readChanges } from './read-changes';
import { SchemaChangeResolver } from './schema-change.resolver';

const FOLDER = join(__dirname, '../../../schema/changes');

const PAGE = `# Tokens that can be listed

- \`apiTokens\` lists them, with \`ApiToken.lastUsedAt\`;
  it needs \`tokens:write\`, and \`apiTokens\` says so.
* \`BAD_TOKEN\` is new.

Some words between.

- No name at all.
`;

test('each item of a page is a change, with the names of the API in it', () => {
  const topic = 'Tokens that can be listed';
  expect(changesOn('2026-11-tokens.md', PAGE)).toEqual([
    {
      ...{ month: '2026-11', topic },
      sentence:
        '`apiTokens` lists them, with `ApiToken.lastUsedAt`; it needs `tokens:write`, and `apiTokens` says so.',
      names: ['apiTokens', 'ApiToken.lastUsedAt'],
    },
    { ...{ month: '2026-11', topic }, sentence: '`BAD_TOKEN` is new.', names: ['BAD_TOKEN'] },
    { ...{ month: '2026-11', topic }, sentence: 'No name at all.', names: [] },
  ]);
});

test('a page without a heading is about what its name says', () =>
  expect(changesOn('2026-12-limits.md', '- Less.')).toMatchObject([{ topic: 'limits' }]));

test('every item of every page is told', () => {
  const pages = readdirSync(FOLDER).map((page) => readFileSync(join(FOLDER, page), 'utf8'));
  const items = pages.join('\n').match(/^[-*] /gm) ?? [];
  expect(items.length).toBeGreaterThan(200);
  expect(readChanges()).toHaveLength(items.length);
});

test('since a day, only its month and later ones are told', () => {
  const { schemaChanges } = new SchemaChangeResolver();
  expect(schemaChanges('2026-11-30')).toEqual(readChanges());
  expect(schemaChanges('2999-01-01')).toEqual([]);
});
