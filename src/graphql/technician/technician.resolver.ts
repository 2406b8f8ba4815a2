import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../request/context';
import { countList, readList } from '../../request/list-query';
import { Needs } from '../needs';
import { readPage } from '../../request/page';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { toConnection } from '../page/connection.type';
import { BY_NUMBER, byUpdate, LIST_ORDER, ListOrderEnum, type ListOrder } from '../page/list-order';
import { ForwardPage } from '../page/page.type';
import {
  allocationsOn,
  technicianList,
  toTechnician,
  type TechnicianRow,
} from './technician.loader';
import { Allocation, Technician, TechnicianConnection, TechnicianFilter } from './technician.type';

@Resolver(() => Technician)
export class TechnicianResolver {
  @Query(() => TechnicianConnection, {
    description:
      'The MSP’s technicians, by name. A token limited to clients sees those who worked for them.',
  })
  async technicians(
    @Ctx() context: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => TechnicianFilter, {
      nullable: true,
      description: 'Which technicians; all when absent.',
    })
    filter?: TechnicianFilter | null,
    @Arg('orderBy', () => ListOrderEnum, LIST_ORDER) orderBy?: ListOrder | null,
  ): Promise<TechnicianConnection> {
    const { scope, tenantId } = context;
    const list = byUpdate(technicianList(context), BY_NUMBER('p'), filter, orderBy);
    const page = await readList(scope, list, readPage(args, list.order.length));
    const toNode = (row: TechnicianRow) => toTechnician(tenantId, row);
    return toConnection(TechnicianConnection, page, toNode, () => countList(scope, list));
  }

  @Needs('staff:read')
  @FieldResolver(() => [Allocation], {
    description: 'How their time is split over the areas on a day, largest share first.',
  })
  allocations(
    @Root() { key }: Technician,
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; today in the MSP’s time zone when absent. Not a date: `BAD_DATE`.',
    })
    on?: string | null,
  ): Promise<Allocation[]> {
    return allocationsOn(context, on ? readDate(on, 'on') : null).load(key);
  }
}
