import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { closedParent, type Account } from './account';
import { completeLinks } from './links';

/** The server's programs, ready to run. */
export interface Installation {
  readonly nativeDir: string;
  readonly libraryPath: string | null;
}

function versionOf(nativeDir: string): string {
  const text = readFileSync(join(nativeDir, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** A copy of the package's programs in `home`. Renamed into place last, so that half a copy is never used. */
function copyTo(home: string, nativeDir: string): string {
  const target = join(home, `postgres-${versionOf(nativeDir)}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    // A start that was killed may have left it: in a container the process number
    // is always the same.
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(nativeDir, join(unfinished, basename(nativeDir)), {
      recursive: true,
      verbatimSymlinks: true,
    });
    rmSync(target, { recursive: true, force: true });
    renameSync(unfinished, target);
  }
  return join(target, basename(nativeDir));
}

/** Makes the programs usable by the account: copied where it can reach them, with the links that npm leaves out. */
export function prepareInstallation(
  nativeDir: string,
  home: string,
  account: Account | null,
): Installation {
  const postgres = join(nativeDir, 'bin', 'postgres');
  const reachable = closedParent(postgres, account) === null;
  const used = reachable ? nativeDir : copyTo(home, nativeDir);
  return { nativeDir: used, libraryPath: completeLinks(used, join(home, 'links')) };
}
