import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { codeOf, Refusal } from '../errors';
import { acceptArrivals, type SideEffects } from './accept-batch';
import type { Batch } from './batch';
import { Problem } from './fields/problem';
import { refuseSize } from './fields/value-size';
import {
  addErrors,
  addResult,
  addWarnings,
  emptyResult,
  type IngestResult,
  type RecordError,
} from './ingest-result';
import type { Arrival } from './kind';
import type { Reference } from './references';
import { openBatch, sourceName } from './open-batch';
import { errorsOf, readArrivals, type SentRecord } from './read-arrivals';
import type { RecordKind } from './record-kind';
import { recordKind } from './records';
import { RepeatedIds } from './repeated-ids';

export interface SentRecords {
  readonly tenantId: number;
  /**
   * The name of the system they come from. External ids are unique within it. A new name
   * makes a new source.
   */
  readonly source: string;
  readonly kind: RecordKind;
  /** At most `MAX_RECORDS`; typed JSON values or CSV text. */
  readonly records: readonly unknown[];
  /**
   * Finds misspelt field names in a record. Absent when the records have no field
   * names of their own.
   */
  readonly misspelt?: (record: unknown) => Problem | null;
}

/** Where records go: the tenant, its source and the kind. */
type Destination = Pick<SentRecords, 'tenantId' | 'source' | 'kind'>;

export const MAX_RECORDS = 5000;

/**
 * Takes records in, in one transaction. It counts no measures: it marks what has
 * to be counted again.
 */
export async function acceptRecords(
  database: Database,
  clock: Clock,
  sent: SentRecords,
): Promise<IngestResult> {
  if (sent.records.length > MAX_RECORDS) {
    const what = `${sent.records.length} records are more than the ${MAX_RECORDS} of one request`;
    throw new Refusal('TOO_MANY_RECORDS', `${what}. Send them in parts, or import them as a file.`);
  }
  const records = sent.records.map((record, index) => ({
    index,
    sent: record,
    misspelt: refuseSize(record) ? null : (sent.misspelt?.(record) ?? null),
  }));
  return acceptSent(database, clock, sent, records);
}

/** What landing needs of a database. */
type Landing = Pick<Database, 'write' | 'inLine'>;

/** The same for records that know their place in a longer file. */
export async function acceptSent(
  database: Landing,
  clock: Clock,
  { tenantId, source, kind }: Destination,
  records: readonly SentRecord[],
  repeated = new RepeatedIds(),
): Promise<IngestResult> {
  const destination = { tenantId, source: sourceName(source), kind };
  try {
    const { result, arrivals } = await untilNoCollision(() =>
      database.inLine(`${tenantId} ${destination.source}`, () =>
        acceptOnce(database, clock, destination, records),
      ),
    );
    addWarnings(result, repeated.note(arrivals, recordKind(kind).steps));
    return result;
  } catch (error) {
    if (isRefusedValue(error))
      return acceptHalves(database, clock, destination, records, { error, repeated });
    throw error;
  }
}

/** Does a transaction again that collided with another one. */
export async function untilNoCollision<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isCollision(codeOf(error) ?? '') || attempt >= MAX_ATTEMPTS) throw error;
      await pause(attempt * PAUSE_MS);
    }
  }
}

const MAX_ATTEMPTS = 6;
const PAUSE_MS = 30;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Serialization failure and deadlock: the same work succeeds when done again. */
const isCollision = (code: string): boolean => code === '40001' || code === '40P01';
/** Classes 22 and 23: the database refuses a value that every check here let through. */
export const isRefusedValue = (error: unknown): boolean => /^2[23]/.test(codeOf(error) ?? '');

/** What became of records, one by one. */
export interface Accepted {
  readonly result: IngestResult;
  readonly arrivals: readonly Arrival<unknown>[];
  /** All errors: the result lists only the first of them. */
  readonly errors: readonly RecordError[];
}

/**
 * Takes records in, within a transaction that the caller commits, and whose marks the caller
 * writes.
 */
export async function acceptWithin(
  batch: Batch,
  kind: RecordKind,
  records: readonly SentRecord[],
): Promise<Accepted> {
  const read = readArrivals(recordKind(kind), records, batch);
  const { arrivals, rejected } = read;
  const effects: SideEffects = { resolved: 0, withdrawn: 0 };
  await acceptArrivals(batch, recordKind(kind), arrivals, effects);
  const result = { ...emptyResult(), ...effects, received: records.length, rejected };
  const landed = arrivals.flatMap((arrival) => count(result, arrival));
  const errors = [...read.errors, ...landed];
  addErrors(result, errors);
  addWarnings(result, read.warnings);
  return { result, arrivals, errors };
}

function acceptOnce(
  database: Landing,
  clock: Clock,
  { tenantId, source, kind }: Destination,
  records: readonly SentRecord[],
): Promise<Accepted> {
  return database.write(tenantId, async (scope) => {
    const batch = await openBatch(scope, source, clock.now());
    const accepted = await acceptWithin(batch, kind, records);
    await batch.marks.write(batch.scope, batch.sourceId);
    return accepted;
  });
}

const COUNTED = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged' } as const;

function parkedFor({ kind, externalId, path }: Reference): Problem {
  const what = `${kind.slice(0, -1)} "${externalId}" has not arrived from this source yet`;
  const then = 'The record is kept aside and lands by itself when that does.';
  return new Problem('PARKED_UNKNOWN_REFERENCE', `The ${what}. ${then}`, [path]);
}

/** Counts the outcome of an arrival. Returns the errors of one that did not land. */
function count(result: IngestResult, arrival: Arrival<unknown>): RecordError[] {
  const { outcome, problem, missing } = arrival;
  if (outcome) result[COUNTED[outcome]] += 1;
  else if (problem) result.rejected += 1;
  else if (missing) result.parked += 1;
  if (outcome) return [];
  const reported = problem ?? (missing && parkedFor(missing));
  return reported ? errorsOf(arrival, reported) : [];
}

/**
 * Halves the batch until the record that the database refuses stands alone, so that one bad record
 * never loses a good one.
 */
async function acceptHalves(
  database: Landing,
  clock: Clock,
  destination: Destination,
  records: readonly SentRecord[],
  { error, repeated }: { readonly error: unknown; readonly repeated: RepeatedIds },
): Promise<IngestResult> {
  const [only] = records;
  if (!only) throw error;
  if (records.length === 1) {
    const message = 'The database refuses a value of this record. Check it for extreme values.';
    const problem = new Problem('REFUSED_VALUE', message);
    const refused = { ...emptyResult(), received: 1, rejected: 1 };
    addErrors(refused, errorsOf(only, problem));
    return refused;
  }
  const middle = Math.ceil(records.length / 2);
  const whole = await acceptSent(database, clock, destination, records.slice(0, middle), repeated);
  addResult(whole, await acceptSent(database, clock, destination, records.slice(middle), repeated));
  return whole;
}
