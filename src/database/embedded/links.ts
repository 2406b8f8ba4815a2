import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { codeOf } from './problem';

interface Link {
  /** The real library, relative to the package. */
  readonly source: string;
  /** The name that the server looks for, relative to the package. */
  readonly target: string;
}

function missingLinks(nativeDir: string): Link[] {
  const list = join(nativeDir, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  return links.filter((link) => !existsSync(join(nativeDir, '..', link.target)));
}

function makeLink(library: string, path: string): void {
  try {
    symlinkSync(library, path);
  } catch (error) {
    // Another process may be making the same links.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/**
 * npm cannot pack symbolic links, so an install script of the package makes them. With scripts
 * switched off they are missing. Then they are made here: in place or, when node_modules is
 * read-only, in `cacheDir`. Returns the `LD_LIBRARY_PATH` that the server then needs, or `null`. It
 * names both folders, because libraries look for each other beside the link.
 */
export function completeLinks(nativeDir: string, cacheDir: string): string | null {
  const missing = missingLinks(nativeDir);
  try {
    for (const link of missing) makeLink(basename(link.source), join(nativeDir, '..', link.target));
    return null;
  } catch (error) {
    if (!READ_ONLY.has(codeOf(error) ?? '')) throw error;
  }
  mkdirSync(cacheDir, { recursive: true, mode: 0o755 });
  for (const link of missing) {
    const library = join(nativeDir, '..', link.source);
    makeLink(library, join(cacheDir, basename(link.target)));
  }
  return [cacheDir, join(nativeDir, '..', dirname(missing[0]!.target))].join(delimiter);
}
