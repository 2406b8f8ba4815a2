import type { Batch, Receipt } from './batch';
import type { Fields } from './fields/field';
import type { Problem } from './fields/problem';
import type { RecordKind } from './record-kind';
import type { Reference, ReferredKind, References } from './references';

export type Outcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** How a source deletes a record: with all its fields, or with nothing but its key. */
export type Deletion = 'WHOLE' | 'BY_KEY';

/** One record on its way in, and what becomes of it. */
export interface Arrival<R> {
  readonly index: number;
  /** As it was sent. This is kept when the record has to be parked. */
  readonly sent: unknown;
  readonly record: R;
  readonly identity: string;
  readonly updatedAt: number | null;
  readonly deletion: Deletion | null;
  /**
   * When the record was deleted, if this is an older version that comes late. It lands as deleted.
   */
  deletedAt: number | null;
  outcome: Outcome | null;
  problem: Problem | null;
  /** The record that it refers to and that is not here yet. */
  missing: Reference | null;
  /** Whether this deletion took back a parked version. */
  withdrew: boolean;
  /** Whether this deletes a record that never landed. */
  unknown: boolean;
}

/**
 * Checks whether some fields of a record can be true together. It runs when all of them could be
 * read, whatever else is wrong.
 */
export interface Check<R> {
  readonly fields: readonly string[];
  find(record: R, receipt: Receipt): Problem | null;
}

/** Makes checks of one kind of record: each sees the fields that it names, and no others. */
export const checksOf =
  <R>() =>
  <Name extends keyof R & string>(
    fields: readonly Name[],
    find: (record: Pick<R, Name>, receipt: Receipt) => Problem | null,
  ): Check<R> => ({ fields, find });

/**
 * Everything that is particular to one kind of record. (Methods, not function properties: a
 * kind of a certain record can then stand among kinds of unknown ones.)
 */
export interface Kind<R> {
  readonly name: RecordKind;
  readonly meaning: string;
  readonly fields: Fields;
  /** The fields that identify a record. A deletion needs no others. */
  readonly key: readonly string[];
  /** The identity of a record within its source. It is the same when the record is sent again. */
  identity(record: R): string;
  /** Fields of steps by the field that dates them: each record of one thing may tell another step. */
  readonly steps?: Readonly<Record<string, string>>;
  /** Checks of fields that have to fit together. */
  readonly checks?: readonly Check<R>[];
  references(record: R): readonly Reference[];
  /** Writes the rows, settles each arrival's outcome, and marks what must be recounted. */
  land(batch: Batch, arrivals: readonly Arrival<R>[], known: References): Promise<void>;
}

/** A reference, unless the field is empty. */
export const refer = (
  kind: ReferredKind,
  externalId: string | null,
  path: string,
): readonly Reference[] => (externalId === null ? [] : [{ kind, externalId, path }]);
