import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SRC = join(__dirname, '../../src');
const PAGES = ['README.md', 'database/embedded/README.md'];

/** What a page names in code font that looks like a file or a folder. */
const pathsOf = (text: string): string[] =>
  [...text.matchAll(/`((?:[a-z]+\/)*[a-z][a-z0-9.-]*(?:\.ts|\/))`/g)].map(([, path]) => path!);

test.each(PAGES)('every file and folder that src/%s names is there', (page) => {
  const folder = dirname(join(SRC, page));
  const paths = pathsOf(readFileSync(join(SRC, page), 'utf8'));
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});
