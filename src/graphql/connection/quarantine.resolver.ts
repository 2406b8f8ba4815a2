import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { connectionsOf } from '../../connectors/connection/desk';
import { openConnection } from '../../connectors/connection/open-source';
import { retryQuarantined } from '../../connectors/connection/retry-quarantined';
import { RequestContext } from '../../request/context';
import { countList, readList, type List } from '../../request/list-query';
import { readPage } from '../../request/page';
import { readNumericId, toGlobalId } from '../../scalars/global-id';
import { quarantinedRecord } from '../../tables/quarantined-record';
import { columnsOf } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { COST } from '../limits/cost';
import { Needs } from '../needs';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { thingOf } from '../thing-of';
import { readConnectionId } from './connection.loader';
import { RetryPayload } from './connection.type';
import { QuarantinedRecord, QuarantinedRecordConnection } from './quarantine.type';

const COLUMNS = columnsOf(
  quarantinedRecord,
  'q',
  ...(['id', 'stream', 'external_id', 'code', 'message', 'path', 'payload'] as const),
  ...(['quarantined_at', 'retried_at'] as const),
);
type QuarantineRow = RowOf<typeof COLUMNS>;

const quarantineList = (tenantId: number, connectionId: number): List<QuarantineRow> => ({
  select: COLUMNS,
  from: 'quarantined_record q',
  order: [{ sql: 'q.id', type: 'int' }],
  where: (add) => [
    `q.tenant_id = ${add(tenantId, 'int')}`,
    `q.connection_id = ${add(connectionId, 'int')}`,
  ],
});

const toThing =
  (tenantId: number) =>
  (row: QuarantineRow): QuarantinedRecord =>
    thingOf(QuarantinedRecord, {
      id: toGlobalId('quarantined-record', tenantId, row.id),
      stream: row.stream,
      externalId: row.external_id,
      code: row.code,
      message: row.message,
      path: row.path,
      payload: row.payload,
      quarantinedAt: row.quarantined_at,
      retriedAt: row.retried_at,
    });

/** The id of anything else names no row in quarantine. */
const NO_ROW = 0;
const NO_CONNECTION = 0;

@Resolver()
export class QuarantineResolver {
  @Query(() => QuarantinedRecordConnection, {
    description: 'The rows of a connection that no record could be made of, the oldest first.',
  })
  async quarantine(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('connection', () => ID, { description: 'Which connection’s.' }) connection: string,
  ): Promise<QuarantinedRecordConnection> {
    // The id of anything else is no connection, and holds nothing.
    const key = readNumericId(connection, 'connection', tenantId) ?? NO_CONNECTION;
    const list = quarantineList(tenantId, key);
    const page = await readList(scope, list, readPage(args, list.order.length));
    return toConnection(QuarantinedRecordConnection, page, toThing(tenantId), () =>
      countList(scope, list),
    );
  }

  @Needs('connections:write')
  @Mutation(() => RetryPayload, {
    complexity: COST.history,
    description:
      'Tries rows in quarantine again, such as after a change of the mapping. At most 1,000 at once.',
  })
  async retryQuarantined(
    @Ctx() context: RequestContext,
    @Arg('connection', () => ID, { description: 'Which connection’s.' }) connection: string,
    @Arg('ids', () => [ID], { nullable: true, description: 'Only these; all when absent.' })
    ids?: string[] | null,
  ): Promise<RetryPayload> {
    demandAllClients(context.actor, 'A connection');
    const { tenantId } = context;
    const key = readConnectionId(connection, context);
    const only =
      ids?.map((id) => readNumericId(id, 'quarantined-record', tenantId) ?? NO_ROW) ?? null;
    const { signal } = new AbortController();
    return context.write(async (database) =>
      retryQuarantined(await openConnection(connectionsOf(database), tenantId, key, signal), only),
    );
  }
}
