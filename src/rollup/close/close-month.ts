import { performance } from 'node:perf_hooks';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { localDate } from '../../numbers/units/local-date';
import { firstDay, monthOf, shiftMonth, type Month } from '../../numbers/units/month';
import { factsToFreeze, readClosedMonths, type ClosedMonth } from './closed-facts';
import { contentHash } from './content-hash';
import { freezeRows } from './freeze-month';
import { lockRefresh } from '../count/count-batch';
import { countNotCounted } from '../marks/not-counted';
import { refreshWithin } from '../count/refresh';
import { readFreshness } from '../marks/freshness';
import { OWN_CATALOGUE } from '../marks/own-catalogue';

interface Closing {
  readonly month: Month;
  readonly by: string;
  readonly now: Date;
  readonly present: Present;
}

/** What else is kept when a month was closed, in the same transaction. */
export type Present = (scope: TenantScope, month: Month, closedAt: Date) => Promise<void>;

async function refuseClosed(scope: TenantScope, month: Month): Promise<void> {
  const [closed] = await readClosedMonths(scope, { from: month, to: month });
  if (!closed) return;
  throw new Refusal(
    'MONTH_ALREADY_CLOSED',
    `${month} was closed at ${closed.closedAt.toISOString()} and stays as it was. What changed since is in restatements(month: "${month}").`,
    { month, contentHash: closed.contentHash },
  );
}

function refuseUnfinished({ month, now }: Closing, zone: string): void {
  if (month < monthOf(localDate(now, zone))) return;
  throw new Refusal(
    'MONTH_NOT_OVER',
    `${month} is not over yet; it can be closed from ${firstDay(shiftMonth(month, 1))} on (${zone}).`,
    { month },
  );
}

/** Ends a closing that records came into: what was copied of them is not counted yet. */
class RecordsCameIn extends Error {}

/** Records and their marks are one transaction: without a mark, all that was seen is counted, with the measures of this program. */
async function refuseUncounted(scope: TenantScope): Promise<void> {
  const { staleMonths } = await readFreshness(scope);
  if (staleMonths > 0) throw new RecordsCameIn();
}

async function closeNow(scope: TenantScope, closing: Closing): Promise<ClosedMonth> {
  await lockRefresh(scope);
  await refuseUncounted(scope);
  const { month, by, now, present } = closing;
  await refuseNotCounted(scope, month);
  await refuseClosed(scope, month);
  const facts = await factsToFreeze(scope);
  refuseUnfinished(closing, facts.zone);
  await freezeRows(scope, firstDay(month));
  const hash = await contentHash(scope, firstDay(month), facts);
  await scope.query(
    `INSERT INTO closed_month (tenant_id, month, closed_at, closed_by, content_hash, facts, counted_with)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [scope.tenantId, firstDay(month), now, by, hash, JSON.stringify(facts), OWN_CATALOGUE],
  );
  await present(scope, month, now);
  // Imports do not wait for us: one may have ended between two of the statements above.
  await refuseUncounted(scope);
  const [closed] = await readClosedMonths(scope, { from: month, to: month });
  return closed!;
}

/** Records may keep coming in between recounting and closing; so often it is tried. */
const ATTEMPTS = 5;

/** What could not be counted is not presented, and would stay wrong for good. */
async function refuseNotCounted(scope: TenantScope, month: Month): Promise<void> {
  const rows = await countNotCounted(scope, month);
  if (rows === 0) return;
  throw new Refusal(
    'MONTH_NOT_COUNTED',
    `${rows} things that ${month} may depend on could not be counted, so it cannot be frozen. dataQuality lists them as NOT_COUNTED; correct those records, then close the month.`,
    { month },
  );
}

/**
 * Freezes a month as it is presented now: everything that waits is counted first, for so many
 * seconds at most, and nothing may be counted while its rows are copied. Nothing reopens a month;
 * later changes are restatements.
 */
export async function closeMonth(
  database: Database,
  tenantId: number,
  clock: Clock,
  closing: Omit<Closing, 'now'>,
  seconds: number,
): Promise<ClosedMonth> {
  const { month } = closing;
  const until = performance.now() + seconds * 1000;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const left = Math.max(0, until - performance.now()) / 1000;
    const { staleMonths } = await refreshWithin(database, tenantId, clock, left);
    if (staleMonths > 0 && performance.now() >= until) break;
    try {
      const now = clock.now();
      return await database.write(tenantId, (scope) => closeNow(scope, { ...closing, now }));
    } catch (error) {
      if (!(error instanceof RecordsCameIn)) throw error;
    }
  }
  throw new Refusal(
    'MONTH_STALE',
    `Records keep coming in or still wait to be counted, so ${month} cannot be frozen now. Try again when freshness says that no month is stale.`,
    { month },
  );
}
