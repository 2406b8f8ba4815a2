import { growthSpans } from '../../numbers/backlog/backlog';
import { growthDrivers, type Load, type LoadChange } from '../../numbers/backlog/growth';
import type { MeasureRow } from '../../numbers/measures/measure';
import type { LocalDate } from '../../numbers/units/month';
import { MONTH_PARTS } from '../../numbers/units/parts';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { wholeOf } from '../measuring/slice';
import { tenant } from '../measuring/tenant';
import { toDrivers, type Driver } from '../drivers/driver';

function loadOf(rows: readonly MeasureRow[], { from, to }: MonthSpan): Load {
  const within = rows.filter(({ month }) => month >= from && month <= to);
  const sum = (key: string): bigint => within.reduce((all, row) => all + (row.sums[key] ?? 0n), 0n);
  const seats = { over: sum('seatMonths'), under: MONTH_PARTS };
  return {
    tickets: { over: sum('ticketsOpened'), under: 1n },
    seatMonths: rows.some((row) => row.hasSeatCount) ? seats : null,
  };
}

/**
 * Explains why the load grew until a day; nothing when tickets are not known for all six months.
 */
export async function backlogGrowth(context: RequestContext, on: LocalDate): Promise<Driver[]> {
  const { coverage, currency } = await context.once(tenant);
  const spans = growthSpans(on);
  if (!coverage.TICKETS || coverage.TICKETS > spans.from.from) return [];
  const slices = await readMeasures(context.scope, {
    measures: ['ticketsOpened', 'seatMonths'],
    months: { from: spans.from.from, to: spans.to.to },
    groupBy: ['CLIENT'],
    filter: wholeOf(context.actor).filter,
  });
  const clients = slices.map(({ rows }): LoadChange => ({
    from: loadOf(rows, spans.from),
    to: loadOf(rows, spans.to),
  }));
  const keys = slices.map(({ key }) => key[0] as number | null);
  return toDrivers(growthDrivers(clients), { clients: keys, unit: 'tickets', currency });
}
