import type { Receipt } from './batch';
import { readFields } from './fields/field';
import { Problem, type Reader } from './fields/problem';
import { externalId as readExternalId } from './fields/text';
import type { RecordError } from './ingest-result';
import type { Arrival, Kind } from './kind';

/** A record with its place in what was sent. `unreadable` rows of a file never become a record. */
export interface SentRecord {
  readonly index: number;
  readonly sent: unknown;
  readonly unreadable?: Problem;
}

const stampOf = (record: unknown): number | null =>
  (record as { readonly updatedAt?: number | null }).updatedAt ?? null;

/** What to call a bad record, as far as it says. */
function statedId(sent: unknown): string | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const values = sent as Readonly<Record<string, unknown>>;
  const read: Reader<string> = readExternalId;
  const id = read(values['externalId'] ?? values['ticketExternalId'] ?? null);
  return id instanceof Problem || id === '' ? null : id;
}

export const errorOf = (index: number, sent: unknown, problem: Problem): RecordError => ({
  index,
  externalId: statedId(sent),
  path: problem.path,
  code: problem.code,
  message: problem.message,
});

/** Reads what was sent: the records that can go on, and what is wrong with the others. */
export function readArrivals<R>(
  kind: Kind<R>,
  records: readonly SentRecord[],
  receipt: Receipt,
): { arrivals: Arrival<R>[]; errors: RecordError[]; rejected: number } {
  const arrivals: Arrival<R>[] = [];
  const errors: RecordError[] = [];
  let rejected = 0;
  for (const { index, sent, unreadable } of records) {
    const record = unreadable ? [unreadable] : readChecked(kind, sent, receipt);
    if (Array.isArray(record)) {
      rejected += 1;
      for (const problem of record as readonly Problem[])
        errors.push(errorOf(index, sent, problem));
    } else arrivals.push(toArrival(kind, index, sent, record as R));
  }
  return { arrivals, errors, rejected };
}

function readChecked<R>(kind: Kind<R>, sent: unknown, receipt: Receipt): R | readonly Problem[] {
  const record = readFields(kind.fields, sent);
  if (Array.isArray(record)) return record as readonly Problem[];
  const problem = kind.check?.(record as R, receipt);
  return problem ? [problem] : (record as R);
}

const toArrival = <R>(kind: Kind<R>, index: number, sent: unknown, record: R): Arrival<R> => ({
  index,
  sent,
  record,
  identity: kind.identity(record),
  updatedAt: stampOf(record),
  outcome: null,
  problem: null,
  missing: null,
});
