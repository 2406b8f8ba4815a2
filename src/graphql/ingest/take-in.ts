import type { GraphQLResolveInfo } from 'graphql';
import { demandAllClients } from '../../auth/actor';
import { acceptRecords, MAX_RECORDS } from '../../ingest/accept-records';
import type { RecordError } from '../../ingest/ingest-result';
import { errorOf } from '../../ingest/read-arrivals';
import type { RecordKind } from '../../ingest/record-kind';
import type { RequestContext } from '../../request/context';
import { refreshStale } from '../../rollup/refresh';
import { IngestResult } from './ingest-result.type';
import { recordTypeOf, sentRecords, unknownField } from './sent-records';

/** Records without unknown fields, each with its place, and what is wrong with the others. */
function sift(records: readonly unknown[], info: GraphQLResolveInfo) {
  const type = recordTypeOf(info.schema, info.fieldName);
  const good: { readonly index: number; readonly record: unknown }[] = [];
  const errors: RecordError[] = [];
  records.forEach((record, index) => {
    const problem = unknownField(type, record);
    if (problem) errors.push(errorOf(index, record, problem));
    else good.push({ index, record });
  });
  return { good, errors };
}

/** One door for all ten mutations: take in, recount, and read from then on what has changed. */
export async function takeIn(
  context: RequestContext,
  info: GraphQLResolveInfo,
  kind: RecordKind,
  source: string,
  read: readonly unknown[],
): Promise<IngestResult> {
  demandAllClients(context.actor, 'Sending records');
  const { database, clock, tenantId } = context;
  const records = sentRecords(context, info.fieldNodes[0], read);
  const { good, errors } =
    records.length > MAX_RECORDS
      ? { good: records.map((record, index) => ({ index, record })), errors: [] }
      : sift(records, info);
  const sent = { tenantId, source, kind, records: good.map(({ record }) => record) };
  const result = await acceptRecords(database, clock, sent);
  const freshness = await refreshStale(database, tenantId, clock);
  await context.startOver();
  const placed = result.errors.map((error) => ({ ...error, index: good[error.index]!.index }));
  return {
    ...result,
    received: records.length,
    rejected: result.rejected + errors.length,
    errors: [...placed, ...errors].sort((a, b) => a.index - b.index),
    freshness,
  };
}
