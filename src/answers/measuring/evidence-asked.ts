import { Refusal } from '../../errors';
import { MINUTE_MS } from '../../numbers/units/milliseconds';
import type { CataloguedMetric } from '../../numbers/metrics/catalogue';
import { sidesOf } from '../../numbers/metrics/sides';
import type { RequestContext } from '../../request/context';
import { refuseEmptyRange } from '../../request/in-order';
import type { PageArguments } from '../../request/page';
import { hasRecords } from '../../rollup/serve/evidence-parts';
import type { EvidenceOrder } from '../../rollup/serve/evidence-row';
import type { RecordFilter } from '../../rollup/serve/record-filter';
import { readNumericId } from '../../scalars/global-id';

type Given<T> = T | null | undefined;

/** Which time entries and tickets behind a value are asked for. */
export interface EvidenceFilter {
  readonly boards?: Given<readonly string[]>;
  readonly ticketTypes?: Given<readonly string[]>;
  readonly technicians?: Given<readonly string[]>;
  readonly escalated?: Given<boolean>;
  readonly minutesFrom?: Given<number>;
  readonly minutesUntil?: Given<number>;
}

/** COUNTED leaves out rows that add nothing to the numerator. */
export type EvidenceOnly = 'COUNTED';

/** What of a value's evidence is asked for, and in which order. */
export interface EvidenceAsked extends PageArguments {
  readonly only?: Given<EvidenceOnly>;
  readonly orderBy?: Given<EvidenceOrder>;
  readonly filter?: Given<EvidenceFilter>;
}

/** The rows that count are told by their share unless asked otherwise, all rows by date. */
export const orderAsked = ({ only, orderBy }: EvidenceAsked): EvidenceOrder =>
  orderBy ?? (only ? 'SHARE' : 'DATE');

/** The key for an id of another tenant, or of nothing. No row has it. */
const NOBODY = -1;

const given = <T>(value: Given<T>): value is T => value !== null && value !== undefined;

/** Absent lists and limits filter nothing. */
const onlyGiven = <T extends object>(all: {
  readonly [K in keyof T]: Given<T[K]>;
}): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => given(value))) as Partial<T>;

const msOf = (minutes: Given<number>): Given<number> =>
  given(minutes) ? minutes * MINUTE_MS : null;

/** Costs, seats and revenue have no board, no technician and no length. */
const nothingToFilter = ({ key }: CataloguedMetric, filter: readonly string[]): Refusal =>
  new Refusal(
    'NOT_FILTERABLE',
    `No time entry and no ticket is among the rows behind ${key}, and other rows have no ${filter.join(', ')}. Ask for them without the filter.`,
    { metric: key, filter },
  );

/** Reads the filter; null when nothing is filtered by. */
export function recordsAsked(
  context: RequestContext,
  metric: CataloguedMetric,
  filter: Given<EvidenceFilter>,
): RecordFilter | null {
  const names = Object.keys(onlyGiven(filter ?? {}));
  if (!filter || names.length === 0) return null;
  if (!hasRecords(sidesOf(metric))) throw nothingToFilter(metric, names);
  refuseEmptyRange(['minutesFrom', filter.minutesFrom], ['minutesUntil', filter.minutesUntil]);
  if (filter.technicians) context.demand('staff:read');
  return onlyGiven<Required<RecordFilter>>({
    boards: filter.boards,
    ticketTypes: filter.ticketTypes,
    technicians: filter.technicians?.map(
      (id) => readNumericId(id, 'technician', context.tenantId) ?? NOBODY,
    ),
    escalated: filter.escalated,
    from: msOf(filter.minutesFrom),
    until: msOf(filter.minutesUntil),
  });
}
