import { userInfo } from 'node:os';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { auditWrites, type Deed } from '../request/audit-writes';
import { toDetail } from '../request/deed-detail';

function whoAsks(): string {
  try {
    return `${userInfo().username} on the command line`;
  } catch {
    // A user without an entry, as in containers.
    return 'the command line';
  }
}

/** What a command does, as the log of all changes tells it. */
export const deedOf = (
  clock: Clock,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Deed => ({
  action: `seatwise ${action}`,
  detail: toDetail(detail),
  at: clock.now(),
  ...{ subject: whoAsks(), token: null, request: null },
});

/** The same database, whose next write also writes into that log. */
export const audited = (
  database: Database,
  clock: Clock,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Database => auditWrites(database, deedOf(clock, action, detail));
