import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { toRecordKind } from '../../ingest/record-kind';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { discardParked } from './discard-parked';
import { PARKED_ORDER_WIDTH, parkedRecordList, toParkedRecord } from './parked-record.loader';
import { ParkedRecord, ParkedRecordConnection } from './parked-record.type';

@Resolver()
export class ParkedRecordResolver {
  @Query(() => ParkedRecordConnection, {
    description:
      'Records that wait for something unknown, longest waiting first. A token limited to clients sees none.',
  })
  async parkedRecords(
    @Ctx() { scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('source', () => String, { nullable: true, description: 'Only those of this source.' })
    source?: string | null,
  ): Promise<ParkedRecordConnection> {
    const list = parkedRecordList(tenantId, source ?? null);
    const page = await readList(scope, list, readPage(args, PARKED_ORDER_WIDTH));
    return toConnection(ParkedRecordConnection, page, toParkedRecord, () => countList(scope, list));
  }

  @Needs('ingest:write')
  @Mutation(() => [ParkedRecord], {
    description: `Discards records that wait for something unknown. They never land, unless they are sent again. Answers with the discarded records; identities that did not wait are left out. Sending a record again with \`deleted: true\` does the same for one.`,
  })
  async discardParked(
    @Ctx() context: RequestContext,
    @Arg('source', () => String, { description: 'The source that sent them.' }) source: string,
    @Arg('kind', () => String, {
      description: 'Their kind, as in `ParkedRecord.kind` or as in `POST /import/{kind}`.',
    })
    kind: string,
    @Arg('identities', () => [String], {
      description: 'Which, as in `ParkedRecord.identity`: of most kinds the external id.',
    })
    identities: string[],
  ): Promise<ParkedRecord[]> {
    demandAllClients(context.actor, 'Discarding records');
    const keys = { source: source.trim(), kind: toRecordKind(kind) ?? kind, identities };
    const rows = await context.write((database) =>
      database.write(context.tenantId, (scope) => discardParked(scope, keys)),
    );
    return rows.map(toParkedRecord);
  }
}
