import { isTamOnsite } from '../../numbers/classify/default-rules';
import type { Classified } from '../../numbers/classify/entry-facts';
import { MEASURES, type CataloguedMeasure } from '../../numbers/measures/catalogue';
import type {
  Cover,
  EntryCondition,
  MeasureRow,
  MeasureSource,
  TicketColumn,
} from '../../numbers/measures/measure';
import { monthOf } from '../../numbers/units/month';
import type { JudgedRow } from '../count/judge/classify-entries';
import { isCosted } from '../costed-measures';
import { grouped } from '../grouped';
import type { StoredTicketMonth } from '../count/load/load-tickets';
import { bucketKey, type Bucket } from '../marks/stale-marks';

/** Which counts each client has in each month, by bucket. */
export type Presences = ReadonlyMap<
  string,
  { readonly bucket: Bucket } & Pick<MeasureRow, 'hasSeatCount' | 'hasEndpointCount' | 'cover'>
>;

/** What to add to the sums of a client-month. */
export interface Change extends Bucket {
  readonly sums: Readonly<Record<string, bigint>>;
}

function added(changes: readonly Change[]): Record<string, bigint> {
  const total: Record<string, bigint> = {};
  for (const { sums } of changes)
    for (const [key, part] of Object.entries(sums)) total[key] = (total[key] ?? 0n) + part;
  return total;
}

const NO_COVER: Cover = { last: null, next: null };

/**
 * Turns changes into rows of measures, one for each client-month however many records move in it.
 */
export const changedRows = (changes: readonly Change[], presences: Presences): MeasureRow[] =>
  [...grouped(changes, bucketKey)].map(([key, bucketChanges]) => ({
    month: monthOf(bucketChanges[0]!.month),
    hasSeatCount: presences.get(key)?.hasSeatCount ?? false,
    hasEndpointCount: presences.get(key)?.hasEndpointCount ?? false,
    cover: presences.get(key)?.cover ?? NO_COVER,
    sums: added(bucketChanges),
  }));

type From<F extends MeasureSource['from']> = CataloguedMeasure & {
  readonly source: Extract<MeasureSource, { from: F }>;
};
const isFrom =
  <F extends MeasureSource['from']>(from: F) =>
  (measure: CataloguedMeasure): measure is From<F> =>
    measure.source.from === from && !isCosted(measure);

const OF_ENTRIES = MEASURES.filter(isFrom('ENTRIES'));
const OF_TICKETS = MEASURES.filter(isFrom('TICKETS'));

type Judged = Classified & Pick<JudgedRow, 'technical'>;

type Place = Pick<JudgedRow['row'], 'onsite' | 'ticket_external_id'>;

const isIn = (where: EntryCondition, judged: Judged, place: Place): boolean =>
  (!where.reactive || judged.reactive) &&
  (!where.technical || judged.technical) &&
  (!where.onsite || place.onsite) &&
  (!where.remote || !place.onsite) &&
  (!where.offTicket || place.ticket_external_id === null) &&
  (!where.uncovered || judged.uncovered) &&
  (!where.covered || !judged.uncovered) &&
  (!where.tamOnsite || isTamOnsite(where.tamOnsite, { rule: judged.rule, onsite: place.onsite })) &&
  (!where.areas || (judged.area !== null && where.areas.includes(judged.area)));

/** What a reclassified entry adds to each measure, less what it added before. */
export function entryChange(before: JudgedRow, after: JudgedRow): Change {
  const { row } = before;
  const { worked_ms, client_id, month } = row;
  const sums: Record<string, bigint> = {};
  for (const { key, source } of OF_ENTRIES) {
    const change = Number(isIn(source.where, after, row)) - Number(isIn(source.where, before, row));
    if (change !== 0) sums[key] = BigInt(change * worked_ms);
  }
  return { clientId: client_id ?? 0, month, sums };
}

const partsOf = (row: StoredTicketMonth, column: TicketColumn): bigint =>
  column === 'net' ? BigInt(row.closes - row.reopens) : BigInt(row[column]);

/** What a ticket's month adds to each measure, or takes from it. */
export function ticketChange(row: StoredTicketMonth, sign: 1n | -1n): Change {
  const sums = OF_TICKETS.map(({ key, source }) => [key, sign * partsOf(row, source.column)]);
  return {
    clientId: row.client_id,
    month: row.month,
    sums: Object.fromEntries(sums) as Change['sums'],
  };
}
