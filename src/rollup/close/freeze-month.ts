import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { localDate } from '../../numbers/units/local-date';
import { firstDay, monthOf, shiftMonth, type Month } from '../../numbers/units/month';
import { lockRefresh } from '../count/count-batch';
import { readFreshness } from '../marks/freshness';
import { countNotCounted } from '../marks/not-counted';
import { OWN_CATALOGUE } from '../marks/own-catalogue';
import { factsToFreeze, readClosedMonths } from './closed-facts';
import { contentHash } from './content-hash';
import { freezeRows } from './freeze-rows';

export interface Closing {
  readonly month: Month;
  readonly by: string;
  readonly now: Date;
}

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

/** Refuses a month with something that could not be counted: it would stay wrong for good. */
async function refuseNotCounted(scope: TenantScope, month: Month): Promise<void> {
  const rows = await countNotCounted(scope, month);
  if (rows === 0) return;
  throw new Refusal(
    'MONTH_NOT_COUNTED',
    `${rows} things that ${month} may depend on could not be counted, so it cannot be frozen. dataQuality lists them as NOT_COUNTED; correct those records, then close the month.`,
    { month },
  );
}

/** Ends a closing during which records came in: the copied rows do not count them yet. */
export class RecordsCameIn extends Error {}

/**
 * A record and its mark are written in one transaction. With no mark left, everything seen is
 * counted, and counted with this program's measures.
 */
export async function refuseUncounted(scope: TenantScope): Promise<void> {
  const { staleMonths } = await readFreshness(scope);
  if (staleMonths > 0) throw new RecordsCameIn();
}

/** Copies everything a month is presented by, under the lock that keeps refreshers out. */
export async function freezeMonth(scope: TenantScope, closing: Closing): Promise<void> {
  await lockRefresh(scope);
  await refuseUncounted(scope);
  const { month, by, now } = closing;
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
}
