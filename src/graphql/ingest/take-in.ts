import type { GraphQLResolveInfo } from 'graphql';
import { demandAllClients } from '../../auth/actor';
import { acceptRecords } from '../../ingest/accept-records';
import type { Problem } from '../../ingest/fields/problem';
import type { RecordKind } from '../../ingest/record-kind';
import type { RequestContext } from '../../request/context';
import { refreshWithin } from '../../rollup/count/refresh';
import { IngestResult } from './ingest-result.type';
import { recordTypeOf, sentRecords, unknownFields } from './sent-records';

/**
 * The common path of all ingest mutations: take in, recount, and read afterwards what has changed.
 */
export async function takeIn(
  context: RequestContext,
  info: GraphQLResolveInfo,
  kind: RecordKind,
  source: string,
  read: readonly unknown[],
): Promise<IngestResult> {
  demandAllClients(context.actor, 'Sending records');
  const { clock, tenantId } = context;
  const records = sentRecords(context, info.fieldNodes[0], read);
  const type = recordTypeOf(info.schema, info.fieldName);
  const misspelt = (record: unknown): Problem | null => unknownFields(type, record);
  const sent = { tenantId, source, kind, records, misspelt };
  return context.write(async (database) => {
    const result = await acceptRecords(database, clock, sent);
    return {
      ...result,
      freshness: await refreshWithin(database, tenantId, clock, context.refreshSeconds),
    };
  });
}
