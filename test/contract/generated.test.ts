import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from '../../src/graphql/generated-files';

const SCHEMA = resolve(__dirname, '../../schema');

test.each(Object.entries(generatedFiles()))(
  'schema/%s is what the code prints; otherwise run `npm run generate`',
  (name, text) => expect(readFileSync(join(SCHEMA, name), 'utf8')).toBe(text),
);
