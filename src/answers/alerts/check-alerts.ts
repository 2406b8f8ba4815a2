import type { Clock } from '../../clock';
import type { Database } from '../../database/database';
import { appendEvents } from '../../events/append-events';
import type { NewEvent } from '../../events/event-data';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import { firstDay, shiftMonth, type Month } from '../../numbers/units/month';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import type { RequestContext } from '../../request/context';
import { isBehind } from '../../rollup/marks/waiting-work';
import { forTheMsp } from '../for-the-msp';
import { sliceOfSubject } from '../measuring/slice-of-subject';
import { measureSpans } from '../measuring/measure';
import { spansOf } from '../measuring/read-period';
import { isApplicable } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import type { MeasuredValue } from '../measuring/value';
import { readAlerts, type Alert } from './alert';
import { standingAfter } from './crossing';

/** The months that an alert looks at: the last ones that are over. */
async function valuesOf(
  context: RequestContext,
  alert: Alert,
  last: Month,
): Promise<MeasuredValue[]> {
  const metric = metricOf(alert.metric);
  const slice = sliceOfSubject(context.actor, alert, metric);
  if (!isApplicable(metric, slice)) return [];
  const from = shiftMonth(last, 1 - alert.periods);
  return measureSpans(
    context,
    { metric, slice },
    await spansOf(context, { from, to: last }, 'MONTH'),
  );
}

const toLimits = ({ above, below, offTarget }: Alert) => ({
  above: above === null ? null : Number(above),
  below: below === null ? null : Number(below),
  offTarget,
});

/** A month that is not known whole says nothing yet. */
const look = ({ value, status, incompleteMonths }: MeasuredValue) => ({
  value: incompleteMonths > 0 ? null : value,
  isOffTarget: status === 'OFF_TARGET',
});

interface Checked {
  readonly alert: Alert;
  readonly crossedIn: Month | null;
  readonly value: number | null;
}

async function check(context: RequestContext, alert: Alert, last: Month): Promise<Checked> {
  const values = await valuesOf(context, alert, last);
  const standing = standingAfter(toLimits(alert), values.map(look));
  const value = values.at(-1)?.value ?? null;
  if (values.length === 0 || standing === null) return { alert, crossedIn: alert.crossedIn, value };
  return { alert, crossedIn: standing === 'WITHIN' ? null : (alert.crossedIn ?? last), value };
}

/** Money stays out: whoever may read it asks for it. */
const toEvent = ({ alert, value }: Checked, month: Month, at: Date): NewEvent => ({
  kind: 'TARGET_CROSSED',
  at,
  subject: alert.id,
  clientId: alert.client?.key ?? null,
  data: {
    alert: alert.id,
    ...{ name: alert.name, metric: alert.metric, month },
    value: isMoneyUnit(metricOf(alert.metric).unit) ? null : value,
  },
});

// Those of clients that are gone are noted too: nobody looks at them again.
const NOTE = `
  UPDATE alert a SET checked_for = $4, crossed_in = (
    SELECT given.crossed_in FROM unnest($2::int[], $3::date[]) AS given (id, crossed_in) WHERE given.id = a.id)
  WHERE a.tenant_id = $1 AND a.checked_for IS DISTINCT FROM $4`;

// Two servers check one after the other, so that a crossing is told once.
const LOCK = `SELECT id FROM alert WHERE tenant_id = $1 ORDER BY id FOR UPDATE`;

/**
 * Holds every alert of an MSP against its last whole months, and tells each crossing once, in the same
 * transaction. Nothing is checked while something waits to be counted. Returns how many were told.
 */
export const checkAlerts = (database: Database, tenantId: number, clock: Clock): Promise<number> =>
  database.write(tenantId, async (scope) => {
    if (await isBehind(scope, clock.now())) return 0;
    await scope.query(LOCK, [tenantId]);
    const context = forTheMsp(scope, clock, 'alerts');
    const { currentMonth, dataVersion } = await context.once(tenant);
    const last = shiftMonth(currentMonth, -1);
    const key = `${last} ${dataVersion}`;
    const waiting = (await readAlerts(scope)).filter(({ checkedFor }) => checkedFor !== key);
    const checked = await Promise.all(waiting.map((alert) => check(context, alert, last)));
    const days = checked.map(({ crossedIn }) => crossedIn && firstDay(crossedIn));
    await scope.query(NOTE, [tenantId, checked.map(({ alert }) => alert.key), days, key]);
    const told = checked.filter(({ alert, crossedIn }) => crossedIn && !alert.crossedIn);
    await appendEvents(
      scope,
      told.map((each) => toEvent(each, last, clock.now())),
    );
    return told.length;
  });
