import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles } from './generated-files';

/**
 * `npm run generate` writes the files that are printed from the code. A test fails when they are
 * stale.
 */
const SCHEMA = resolve(__dirname, '../../schema');

mkdirSync(SCHEMA, { recursive: true });
for (const [name, text] of Object.entries(generatedFiles()))
  writeFileSync(join(SCHEMA, name), text);
