import type { VariablesOf } from './document';
import type { INGEST, IngestClientsMutation } from './generated/operations';

export type Kind = keyof typeof INGEST;

/** One record of a kind, as `schema/records.md` describes it. */
export type RecordOf<Of extends Kind> = Elements<VariablesOf<(typeof INGEST)[Of]>>;

type Elements<Variables> = Variables extends { readonly records: infer Records }
  ? Records extends readonly (infer Each)[]
    ? Each
    : Records
  : never;

/** Every kind is answered in the same shape. */
export type IngestResult = NonNullable<IngestClientsMutation['result']>;

export interface IngestOptions {
  /** The system that the records come from: external ids are unique within it. */
  readonly source: string;
  /** Records in a batch; 1,000 unless said, at most 5,000. */
  readonly batchSize?: number;
}

const USUAL_BATCH = 1000;
const NOTHING: IngestResult = {
  ...{ received: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 },
  ...{ parked: 0, resolved: 0, withdrawn: 0, errors: [] },
};

export async function* inBatches<Each>(
  all: Iterable<Each> | AsyncIterable<Each>,
  size: number,
): AsyncGenerator<Each[], void, undefined> {
  let batch: Each[] = [];
  for await (const each of all) {
    batch.push(each);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What came before, and one batch more. Errors are numbered within all that was sent. */
function add(before: IngestResult, batch: IngestResult): IngestResult {
  const errors = batch.errors.map((error) => ({ ...error, index: error.index + before.received }));
  return {
    received: before.received + batch.received,
    created: before.created + batch.created,
    updated: before.updated + batch.updated,
    unchanged: before.unchanged + batch.unchanged,
    rejected: before.rejected + batch.rejected,
    parked: before.parked + batch.parked,
    resolved: before.resolved + batch.resolved,
    withdrawn: before.withdrawn + batch.withdrawn,
    errors: [...before.errors, ...errors],
  };
}

/** Sends records batch by batch, and adds up what became of them. */
export async function ingest<Each>(
  records: Iterable<Each> | AsyncIterable<Each>,
  batchSize: number | undefined,
  sendBatch: (batch: Each[]) => Promise<IngestResult>,
): Promise<IngestResult> {
  let result = NOTHING;
  for await (const batch of inBatches(records, batchSize ?? USUAL_BATCH))
    result = add(result, await sendBatch(batch));
  return result;
}
