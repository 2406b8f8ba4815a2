import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedProblem } from './problem';
import type { Account } from './account';
import { POSTGRES_MAJOR, programPath } from './binaries';
import type { Installation } from './installation';
import { runProgram } from './run-program';

/** A cluster's directory names its major version: a newer Postgres cannot read an older one's files. */
export const clusterDirOf = (home: string): string => join(home, `pg${POSTGRES_MAJOR}`);

const PASSWORD = 'postgres-password';

export const SUPERUSER = 'postgres';

/** The generated password of the server's own roles. */
export function readPassword(home: string): string {
  const file = join(home, PASSWORD);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new EmbeddedProblem(
    'DATA_DIR_UNUSABLE',
    `${file} is missing, and without it nobody can log in to the database beside it. ` +
      'Put it back, or choose another DATA_DIR.',
  );
}

const otherVersion = (dir: string, found: string): EmbeddedProblem =>
  new EmbeddedProblem(
    'DATA_DIR_OTHER_VERSION',
    `${dir} holds a database of Postgres ${found}, and this Seatwise carries Postgres ${POSTGRES_MAJOR}, ` +
      'which cannot read it. Run it with the Seatwise version that made it, or set DATA_DIR to another directory.',
  );

/** Refuses a data directory that holds the files of another Postgres version. */
export function refuseOtherVersion(home: string): void {
  const ownDir = clusterDirOf(home);
  const versionFile = join(ownDir, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    if (found !== String(POSTGRES_MAJOR)) throw otherVersion(ownDir, found);
    return;
  }
  if (existsSync(join(home, 'PG_VERSION'))) {
    throw otherVersion(home, readFileSync(join(home, 'PG_VERSION'), 'utf8').trim());
  }
  const other = readdirSync(home).find(
    (name) => /^pg\d+$/.test(name) && name !== `pg${POSTGRES_MAJOR}`,
  );
  if (other !== undefined) throw otherVersion(join(home, other), other.slice(2));
}

function ownAll(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const at = join(path, entry.name);
    if (entry.isDirectory()) ownAll(at, account);
    else if (!entry.isSymbolicLink()) chownSync(at, account.uid, account.gid);
  }
}

/**
 * Makes sure that the cluster belongs to the user that Postgres runs as. Root changes the owner;
 * any other user gets a problem.
 */
export function claimCluster(clusterDir: string, account: Account | null): void {
  const owner = statSync(clusterDir).uid;
  const expected = account?.uid ?? process.getuid?.() ?? owner;
  if (owner === expected) return;
  if (account !== null) return ownAll(clusterDir, account);
  throw new EmbeddedProblem(
    'DATA_DIR_NOT_OURS',
    `${clusterDir} belongs to the user with the id ${owner}. Run Seatwise as that user, or choose another DATA_DIR.`,
  );
}

// The same order of text and the same letters on every system, whatever locales are installed.
const LOCALE = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

async function runInitdb(
  clusterDir: string,
  passwordFile: string,
  installation: Installation,
  account: Account | null,
): Promise<void> {
  const { ok, output } = await runProgram(
    programPath(installation.nativeDir, 'initdb'),
    [`--pgdata=${clusterDir}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`].concat(
      '--auth=scram-sha-256',
      '--no-instructions',
      LOCALE,
    ),
    { account, libraryPath: installation.libraryPath, cwd: clusterDir },
  );
  if (!ok) throw new Error(`initdb failed in ${clusterDir}: ${output.trim()}`);
}

/**
 * Makes a new cluster. It gets its name only when it is complete, so a crash half-way leaves
 * nothing that a later start would take for a cluster.
 */
export async function createCluster(
  home: string,
  installation: Installation,
  account: Account | null,
): Promise<void> {
  const unfinished = `${clusterDirOf(home)}.unfinished`;
  const passwordFile = join(home, `initdb-password-${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account)
      for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
    await runInitdb(unfinished, passwordFile, installation, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  appendFileSync(join(unfinished, 'postgresql.conf'), "\ninclude 'seatwise.conf'\n");
  writeFileSync(join(home, PASSWORD), password, { mode: 0o600 });
  chmodSync(join(home, PASSWORD), 0o600);
  renameSync(unfinished, clusterDirOf(home));
}
