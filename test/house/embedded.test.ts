import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../src/database/embedded');

test('the embedded Postgres imports nothing of the rest of the program', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(10);
  const leaving = files.filter((name) => /'\.\.\//.test(readFileSync(join(FOLDER, name), 'utf8')));
  expect(leaving).toEqual([]);
});
