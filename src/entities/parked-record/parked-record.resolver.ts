import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { readPage } from '../../request/page';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { parkedRecordList, toParkedRecord, type ParkedRecordRow } from './parked-record.loader';
import { ParkedRecordConnection } from './parked-record.type';

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
    const page = await readList<ParkedRecordRow>(scope, list, readPage(args, 1));
    return toConnection(ParkedRecordConnection, page, toParkedRecord, () => countList(scope, list));
  }
}
