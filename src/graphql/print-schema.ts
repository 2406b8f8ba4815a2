import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generatedFiles, generatedPackages } from './generated-files';

/**
 * `npm run generate` writes the files that are printed from the code. A test fails when they are
 * stale.
 */
const SCHEMA = resolve(__dirname, '../../schema');

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(SCHEMA, name)), { recursive: true });
    writeFileSync(join(SCHEMA, name), text);
  }
}

write(generatedFiles());
void generatedPackages().then(write);
