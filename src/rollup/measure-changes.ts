import type { Classified } from '../numbers/classify/entry-facts';
import { MEASURES } from '../numbers/measures/catalogue';
import type { EntryCondition, MeasureRow, TicketColumn } from '../numbers/measures/measure';
import { monthOf } from '../numbers/units/month';
import type { JudgedRow } from './classify-entries';
import type { StoredTicketMonth } from './load-tickets';
import { bucketKey, type Bucket } from './stale-marks';

/** Which counts the client of each client-month has, by bucket. */
export type Presences = ReadonlyMap<
  string,
  { readonly bucket: Bucket; readonly hasSeatCount: boolean; readonly hasEndpointCount: boolean }
>;

type Sums = Record<string, bigint>;

function rowOf(bucket: Bucket, sums: Sums, presences: Presences): MeasureRow {
  const known = presences.get(bucketKey(bucket));
  return {
    month: monthOf(bucket.month),
    hasSeatCount: known?.hasSeatCount ?? false,
    hasEndpointCount: known?.hasEndpointCount ?? false,
    sums,
  };
}

type Judged = Classified & Pick<JudgedRow, 'technical'>;

const isIn = (where: EntryCondition, judged: Judged, onsite: boolean): boolean =>
  (!where.reactive || judged.reactive) &&
  (!where.technical || judged.technical) &&
  (!where.onsite || onsite) &&
  (!where.uncovered || judged.uncovered) &&
  (!where.covered || !judged.uncovered) &&
  (!where.areas || (judged.area !== null && where.areas.includes(judged.area)));

/** What an entry that is classified otherwise adds to each measure, less what it added. */
export function entryChange(
  before: JudgedRow,
  after: JudgedRow,
  presences: Presences,
): MeasureRow[] {
  const { worked_ms, onsite, client_id, month } = before.row;
  const sums: Sums = {};
  for (const { key, source } of MEASURES) {
    if (source.from !== 'ENTRIES') continue;
    const change =
      Number(isIn(source.where, after, onsite)) - Number(isIn(source.where, before, onsite));
    if (change !== 0) sums[key] = BigInt(change * worked_ms);
  }
  return [rowOf({ clientId: client_id ?? 0, month }, sums, presences)];
}

const partsOf = (row: StoredTicketMonth, column: TicketColumn): bigint =>
  column === 'net' ? BigInt(row.closes - row.reopens) : BigInt(row[column]);

/** What a ticket's month adds to each measure, or takes from it. */
export function ticketChange(
  row: StoredTicketMonth,
  sign: 1n | -1n,
  presences: Presences,
): MeasureRow {
  const sums: Sums = {};
  for (const { key, source } of MEASURES)
    if (source.from === 'TICKETS') sums[key] = sign * partsOf(row, source.column);
  return rowOf({ clientId: row.client_id, month: row.month }, sums, presences);
}
