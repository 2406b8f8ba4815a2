import type { Receipt } from './batch';
import { LONG_AGO } from './fields/date';
import { isAbsent, readFields, type Fields } from './fields/field';
import { Problem } from './fields/problem';
import { refuseSize } from './fields/value-size';
import { Reading } from './fields/reading';
import type { Remark } from './fields/remark';
import { readId } from './fields/text';
import type { RecordError, Warning } from './ingest-result';
import type { Arrival, Deletion, Kind } from './kind';

/** A record with its place in what was sent. `unreadable` rows of a file never become a record. */
export interface SentRecord {
  readonly index: number;
  readonly sent: unknown;
  readonly unreadable?: Problem;
  /** Misspelt field names, reported together with what is wrong with the other fields. */
  readonly misspelt?: Problem | null;
}

const stampOf = (record: unknown): number | null =>
  (record as { readonly updatedAt?: number | null }).updatedAt ?? null;

/** The id of a bad record, if it has one. */
function statedId(sent: unknown): string | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const values = sent as Readonly<Record<string, unknown>>;
  const id = readId(values['externalId'] ?? values['ticketExternalId'] ?? null);
  return id instanceof Problem ? null : id;
}

/** Everything that is wrong with a record, for its sender. */
export function errorsOf({ index, sent }: SentRecord, problem: Problem): RecordError[] {
  const externalId = statedId(sent);
  return problem
    .all()
    .map(({ path, code, message }) => ({ index, externalId, path, code, message }));
}

/** A warning about one record, which names the record and the place in it. */
function warningOf({ index, sent }: SentRecord, warning: Remark): Warning {
  const id = statedId(sent);
  const where = [`Record ${index + 1}${id === null ? '' : ` ("${id}")`}`, warning.path.join('.')];
  return { code: warning.code, message: `${where.join(', ')}: ${warning.message}` };
}

const isOfKey = ({ code }: Remark): boolean => code === 'UNREAD_KEY';

/** The records that could be read, and the errors and warnings of all. */
export interface ReadArrivals<R> {
  readonly arrivals: Arrival<R>[];
  readonly errors: RecordError[];
  readonly warnings: Warning[];
  readonly rejected: number;
}

export function readArrivals<R>(
  kind: Kind<R>,
  records: readonly SentRecord[],
  receipt: Receipt,
): ReadArrivals<R> {
  const arrivals: Arrival<R>[] = [];
  const errors: RecordError[] = [];
  const warnings: Warning[] = [];
  let rejected = 0;
  for (const sent of records) {
    const reading = new Reading(receipt);
    const read = sent.unreadable ?? refuseSize(sent.sent) ?? readChecked(kind, sent, reading);
    const wrong = read instanceof Problem;
    if (!wrong) arrivals.push(toArrival(kind, sent, read));
    else {
      rejected += 1;
      errors.push(...errorsOf(sent, read));
    }
    // A rejected record was not taken at all, so its warnings do not matter. Only a misspelt key
    // may be the reason for the rejection.
    const relevant = wrong ? reading.warnings.filter(isOfKey) : reading.warnings;
    for (const warning of relevant) warnings.push(warningOf(sent, warning));
  }
  return { arrivals, errors, warnings, rejected };
}

interface ReadRecord<R> {
  readonly record: R;
  readonly deletion: Deletion | null;
}

/**
 * The record, or all that is wrong with it: in its fields, and between the fields
 * that could be read.
 */
function readChecked<R>(
  kind: Kind<R>,
  { sent, misspelt = null }: SentRecord,
  reading: Reading,
): ReadRecord<R> | Problem {
  const { values, problems } = readFields(kind.fields, sent, reading);
  const record = values as R;
  const checkable = (kind.checks ?? []).filter(({ fields }) =>
    fields.every((name) => name in values),
  );
  const found = checkable.map((check) => check.find(record, reading.receipt));
  const wrong = Problem.together([...problems, ...found]);
  if (misspelt) return Problem.together([misspelt, wrong]) ?? misspelt;
  if (values['deleted'] !== true) return wrong ?? { record, deletion: null };
  if (wrong || hasKeyOnly(kind, sent)) return readDeletion(kind, sent, reading.receipt);
  return { record, deletion: 'WHOLE' };
}

const keyFields = <R>({ key }: Kind<R>): Set<string> => new Set([...key, 'updatedAt', 'deleted']);

/**
 * Whether nothing but the key was sent. Fields that may be left out are then not meant to be empty.
 */
function hasKeyOnly<R>(kind: Kind<R>, sent: unknown): boolean {
  const key = keyFields(kind);
  const values = sent as Readonly<Record<string, unknown>>;
  return Object.keys(kind.fields).every((name) => key.has(name) || isAbsent(values[name]));
}

/**
 * Reads a deletion, which needs nothing but the key. Other fields may be missing or wrong. Any date
 * is allowed: a record whose date has become implausible since it came can still be deleted.
 */
function readDeletion<R>(kind: Kind<R>, sent: unknown, receipt: Receipt): ReadRecord<R> | Problem {
  const { fields } = kind;
  const [names, key] = [Object.keys(fields), keyFields(kind)];
  const read = names.filter((name) => key.has(name));
  const needed: Fields = Object.fromEntries(read.map((name) => [name, fields[name]!]));
  const reading = new Reading({ ...receipt, earliestDate: LONG_AGO });
  const { values, problems } = readFields(needed, sent, reading);
  const others = names.map((name) => [name, fields[name]?.absent ?? null]);
  const record = { ...Object.fromEntries(others), ...values } as R;
  return Problem.together(problems) ?? { record, deletion: 'BY_KEY' };
}

const toArrival = <R>(
  kind: Kind<R>,
  { index, sent }: SentRecord,
  { record, deletion }: ReadRecord<R>,
): Arrival<R> => ({
  index,
  sent,
  record,
  identity: kind.identity(record),
  updatedAt: stampOf(record),
  deletion,
  deletedAt: null,
  outcome: null,
  problem: null,
  missing: null,
  withdrew: false,
  unknown: false,
});
