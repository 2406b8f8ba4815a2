import { readFileSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedProblem } from './problem';

/**
 * The system user that Postgres runs as when this process is root, because Postgres
 * refuses to run as root.
 */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** initdb needs an account with a passwd entry; these two exist nearly everywhere, and none is ever created. */
const CANDIDATES = ['postgres', 'nobody'] as const;

function readPasswd(text: string): Map<string, Account> {
  const rows = text.split('\n').map((line) => line.split(':'));
  return new Map(
    rows
      .filter((row) => row.length >= 4)
      .map(([name, , uid, gid]) => [name!, { name: name!, uid: Number(uid), gid: Number(gid) }]),
  );
}

/** The account to switch to, or `null` to stay the present user. */
export function chooseAccount(
  ownUid: number | undefined = process.getuid?.(),
  passwd: () => string = () => readFileSync('/etc/passwd', 'utf8'),
): Account | null {
  if (ownUid !== 0) return null;
  const accounts = readPasswd(passwd());
  for (const name of CANDIDATES) {
    const account = accounts.get(name);
    if (account) return account;
  }
  throw new EmbeddedProblem(
    'NO_ACCOUNT_FOR_POSTGRES',
    'Postgres refuses to run as root, and this system has neither a user "postgres" nor "nobody". ' +
      'Run Seatwise as an ordinary user, or set DATABASE_URL to a Postgres 15 or newer.',
  );
}

const OWNER_PASSES = 0o100;
const GROUP_PASSES = 0o010;
const OTHERS_PASS = 0o001;

function passes(directory: Stats, account: Account): boolean {
  if (directory.uid === account.uid) return (directory.mode & OWNER_PASSES) !== 0;
  if (directory.gid === account.gid) return (directory.mode & GROUP_PASSES) !== 0;
  return (directory.mode & OTHERS_PASS) !== 0;
}

/** The nearest directory on the way to `path` (itself not counted) that the account may not pass, or `null`. */
export function closedParent(path: string, account: Account | null): string | null {
  if (account === null) return null;
  for (let at = dirname(resolve(path)); ; at = dirname(at)) {
    const directory = statSync(at, { throwIfNoEntry: false });
    if (directory && !passes(directory, account)) return at;
    if (at === dirname(at)) return null;
  }
}
