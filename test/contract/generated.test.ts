import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles, generatedPackages } from '../../src/graphql/generated-files';

const SCHEMA = resolve(__dirname, '../../schema');

test.each(Object.entries(generatedFiles()))(
  'schema/%s is what the code prints; otherwise run `npm run generate`',
  (name, text) => expect(readFileSync(join(SCHEMA, name), 'utf8')).toBe(text),
);

test('what other programs take as it is, is printed too', async () => {
  const stale = Object.entries(await generatedPackages())
    .filter(([name, text]) => readFileSync(join(SCHEMA, name), 'utf8') !== text)
    .map(([name]) => name);
  expect(stale).toEqual([]);
});
