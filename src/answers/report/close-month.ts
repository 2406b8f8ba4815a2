import { performance } from 'node:perf_hooks';
import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { appendEvents } from '../../events/append-events';
import { toGlobalId } from '../../scalars/global-id';
import { readClosedMonths, type ClosedMonth } from '../../rollup/close/closed-facts';
import {
  freezeMonth,
  RecordsCameIn,
  refuseUncounted,
  type Closing,
} from '../../rollup/close/freeze-month';
import { refreshWithin } from '../../rollup/count/refresh';
import { keepReport } from './keep-report';

async function closeNow(scope: TenantScope, clock: Clock, closing: Closing): Promise<ClosedMonth> {
  const { month, now } = closing;
  await freezeMonth(scope, closing);
  await keepReport(scope, clock, month, now);
  // Imports do not wait for a closing, so one may have ended between two of the statements above.
  await refuseUncounted(scope);
  const [closed] = await readClosedMonths(scope, { from: month, to: month });
  await appendEvents(scope, [
    {
      ...{ kind: 'MONTH_CLOSED', at: now, clientId: null },
      subject: toGlobalId('msp', scope.tenantId),
      data: { month, contentHash: closed!.contentHash },
    },
  ]);
  return closed!;
}

/**
 * Records may keep coming in between recounting and closing. A closing is tried at most this often.
 */
const ATTEMPTS = 5;

/**
 * Freezes a month as it is presented now. Everything that waits is counted first, for a limited
 * number of seconds, and nothing is counted while the rows are copied. Nothing reopens a month;
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
      return await database.write(tenantId, (scope) => closeNow(scope, clock, { ...closing, now }));
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

const EVER = { from: '0001-01', to: '9999-12' };

/** The closed months, newest first. */
export const closedMonths = async (scope: TenantScope): Promise<ClosedMonth[]> =>
  (await readClosedMonths(scope, EVER)).reverse();
