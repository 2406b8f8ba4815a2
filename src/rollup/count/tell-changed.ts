import type { TenantScope } from '../../database/tenant-scope';
import { appendEvents } from '../../events/append-events';
import type { NewEvent } from '../../events/event-data';
import { monthOf, type LocalDate, type Month } from '../../numbers/units/month';
import { toGlobalId } from '../../scalars/global-id';
import { grouped } from '../grouped';
import type { Bucket } from '../marks/stale-marks';
import { changedMonths } from './changed-months';

const CLOSED = `SELECT month FROM closed_month WHERE tenant_id = $1 AND month = ANY ($2::date[])`;

async function closedAmong(scope: TenantScope, months: readonly LocalDate[]): Promise<Set<string>> {
  const rows = await scope.query<{ month: LocalDate }>(CLOSED, [scope.tenantId, months]);
  return new Set(rows.map(({ month }) => month));
}

const inOrder = (buckets: readonly Bucket[]): Month[] =>
  buckets.map(({ month }) => monthOf(month)).sort();

/** Whose months they are: a client's, or for client 0 the MSP's. */
function whose(
  { tenantId }: TenantScope,
  clientId: number,
): Pick<NewEvent, 'subject' | 'clientId'> {
  if (clientId === 0) return { subject: toGlobalId('msp', tenantId), clientId: null };
  return { subject: toGlobalId('client', tenantId, clientId), clientId };
}

interface Count {
  readonly count: number;
  readonly at: Date;
}

/**
 * Tells whose numbers a count has changed, of which months, and which of those months were closed. It belongs
 * to the end of the transaction that counted.
 */
export async function tellChanged(scope: TenantScope, { count, at }: Count): Promise<void> {
  const changed = changedMonths(scope);
  if (changed.length === 0) return;
  const closed = await closedAmong(scope, [...new Set(changed.map(({ month }) => month))]);
  const events = [...grouped(changed, ({ clientId }) => clientId)].flatMap(
    ([clientId, buckets]) => {
      const about = { ...whose(scope, clientId), at };
      const restated = buckets.filter(({ month }) => closed.has(month));
      const told: NewEvent[] = [
        { kind: 'MEASURES_CHANGED', ...about, data: { months: inOrder(buckets), count } },
      ];
      if (restated.length > 0)
        told.push({ kind: 'RESTATED', ...about, data: { months: inOrder(restated) } });
      return told;
    },
  );
  await appendEvents(scope, events);
}
