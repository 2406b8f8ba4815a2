import type { Batch, Receipt } from './batch';
import type { Fields } from './fields/field';
import type { Problem } from './fields/problem';
import type { RecordKind } from './record-kind';
import type { Reference, ReferredKind, References } from './references';

export type Outcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** A record that its source has deleted: told whole, or by what tells it apart and nothing else. */
export type Deletion = 'WHOLE' | 'BY_KEY';

/** One record on its way in, and what becomes of it. */
export interface Arrival<R> {
  readonly index: number;
  /** As it was sent: what is kept when it has to be parked. */
  readonly sent: unknown;
  readonly record: R;
  readonly identity: string;
  readonly updatedAt: number | null;
  readonly deletion: Deletion | null;
  /** It is an older version of what was deleted then: it tells what was deleted. */
  deletedAt: number | null;
  outcome: Outcome | null;
  problem: Problem | null;
  /** What it refers to that is not here yet. */
  missing: Reference | null;
  /** It took back a version that waited for something unknown. */
  withdrew: boolean;
  /** A deletion of what never landed. */
  unknown: boolean;
}

/** Whether some fields of a record can be true together. Looked into when all of these could be read, whatever else is wrong. */
export interface Check<R> {
  readonly of: readonly string[];
  find(record: R, receipt: Receipt): Problem | null;
}

/** Makes checks of one kind of record: each sees the fields that it names, and no others. */
export const checksOf =
  <R>() =>
  <Name extends keyof R & string>(
    of: readonly Name[],
    find: (record: Pick<R, Name>, receipt: Receipt) => Problem | null,
  ): Check<R> => ({ of, find });

/**
 * Everything that is particular to one kind of record. (Methods, not function properties: a
 * kind of a certain record can then stand among kinds of unknown ones.)
 */
export interface Kind<R> {
  readonly name: RecordKind;
  readonly meaning: string;
  readonly fields: Fields;
  /** The fields that tell it apart: all that a deletion has to say. */
  readonly key: readonly string[];
  /** What makes it the same record when it is sent again, within its source. */
  identity(record: R): string;
  /** What cannot be true together within the record. */
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
