import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { codeOf, messageOf, EmbeddedProblem } from './problem';
import { closedParent, type Account } from './account';

/** A file in a data directory that Postgres cannot reach. It names the directory used instead. */
const MOVED = 'postgres-lives-in';
const ELSEWHERE = ['/var/lib/seatwise', join(tmpdir(), 'seatwise')];
const ANYONE_MAY_PASS = 0o011;

function makeDirectory(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EmbeddedProblem(
      'DATA_DIR_UNUSABLE',
      `The data directory ${path} cannot be made (${codeOf(error) ?? messageOf(error)}). ` +
        'Set DATA_DIR to a directory that this user may write to.',
    );
  }
}

/**
 * Characters that the name of the directory must not have. Postgres is started through a shell,
 * and its settings name the directory in a list: there these characters would be commands, or
 * the end of the name.
 */
const UNFIT = process.platform === 'win32' ? /["$`,\p{Cc}]/u : /["$`,\\\p{Cc}]/u;

function refuseUnfit(path: string): void {
  const [character] = UNFIT.exec(path) ?? [];
  if (character === undefined) return;
  throw new EmbeddedProblem(
    'DATA_DIR_UNUSABLE',
    `The data directory ${JSON.stringify(path)} has ${JSON.stringify(character)} in its name, which Postgres cannot be started with. ` +
      'Set DATA_DIR to a directory named without quotation marks, commas, $, ` and \\.',
  );
}

/** Lets another account pass through, but not look around. */
const letPass = (path: string): void => chmodSync(path, statSync(path).mode | ANYONE_MAY_PASS);

/**
 * Makes a directory that the account can reach: in the place where the system keeps such data, or
 * else among temporary files.
 */
function makeElsewhere(account: Account): string {
  for (const base of ELSEWHERE) {
    if (closedParent(base, account) !== null) continue;
    try {
      mkdirSync(base, { recursive: true, mode: 0o711 });
      letPass(base);
      return mkdtempSync(join(base, 'data-'));
    } catch {
      continue;
    }
  }
  throw new EmbeddedProblem(
    'DATA_DIR_UNUSABLE',
    `Postgres would run as ${account.name}, which can reach none of ${ELSEWHERE.join(', ')}. ` +
      `Set DATA_DIR to a directory whose parents ${account.name} may pass.`,
  );
}

/**
 * The directory that Postgres really works in: the data directory, unless the account it runs as
 * cannot get there (a project under root's 0700 home). Then it is another directory. A file in the
 * data directory names it, so that deleting the data directory still means a fresh start.
 */
export function settleHome(dataDir: string, account: Account | null): string {
  const wanted = resolve(dataDir);
  refuseUnfit(wanted);
  makeDirectory(wanted);
  if (account === null) return wanted;
  if (closedParent(wanted, account) === null) {
    letPass(wanted);
    return wanted;
  }
  const note = join(wanted, MOVED);
  const known = existsSync(note) ? readFileSync(note, 'utf8').trim() : null;
  const home = known !== null && existsSync(known) ? known : makeElsewhere(account);
  if (home !== known) writeFileSync(note, `${home}\n`, { mode: 0o600 });
  letPass(home);
  return home;
}
