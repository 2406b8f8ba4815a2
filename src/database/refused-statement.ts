import { codeOf, messageOf, Refusal } from '../errors';

/** The server went away, has not started yet, or takes no more connections. */
const AWAY =
  /^(08...|57P0[1-5]|25P03|53300|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Messages of the driver, which have no code. */
const BROKEN =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;
const POOL_ENDED = /^Cannot use a pool after calling end/;

const CANCELLED = '57014';
const LOCK_NOT_AVAILABLE = '55P03';

export interface Patience {
  readonly statementMs: number;
  readonly lockMs: number | null;
}

/** Whether the database cannot be reached, in contrast to a statement that failed. */
export const isAway = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === undefined ? BROKEN.test(messageOf(error)) : AWAY.test(code);
};

/** A prepared statement is not there any more, or not what it was: a migration or a pooler changed that. */
const UNPREPARED = /^(0A000|26000|42P05)$/;

/** Whether the statements prepared on a connection cannot be used any more. */
export const isUnprepared = (error: unknown): boolean => UNPREPARED.test(codeOf(error) ?? '');

const databaseAway = (): Refusal =>
  new Refusal(
    'DATABASE_UNAVAILABLE',
    'The database does not answer at the moment. Nothing is lost: ask again in a few seconds.',
  );

export const shuttingDown = (): Refusal =>
  new Refusal('SHUTTING_DOWN', 'This server is being stopped. Ask again in a few seconds.');

const timedOut = ({ statementMs }: Patience): Refusal =>
  new Refusal(
    'TIMED_OUT',
    `This took the database longer than ${statementMs / 1000} seconds, so it was ended. ` +
      'Ask for fewer months, rows or records at a time, or again later.',
    { seconds: statementMs / 1000 },
  );

const locked = ({ lockMs }: Patience): Refusal =>
  new Refusal(
    'BUSY',
    `Other work on the same data went on for more than ${(lockMs ?? 0) / 1000} seconds. Nothing was changed here: try again in a moment.`,
  );

/** The refusal for work that nobody waits for: that of whoever ended it, if there is one. */
export const abortReason = ({ reason }: AbortSignal): Refusal =>
  reason instanceof Refusal
    ? reason
    : new Refusal('STOPPED', 'Stopped. What was done so far is kept.');

export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal);
}

/** Turns a database error that is not a fault into a refusal. Any other error stays as it is. */
export function toRefusal(error: unknown, patience: Patience): unknown {
  const code = codeOf(error);
  if (code === CANCELLED) return timedOut(patience);
  if (code === LOCK_NOT_AVAILABLE) return locked(patience);
  if (POOL_ENDED.test(messageOf(error))) return shuttingDown();
  return isAway(error) ? databaseAway() : error;
}
