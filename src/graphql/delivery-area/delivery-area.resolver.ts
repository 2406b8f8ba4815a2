import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { DELIVERY_AREAS, type DeliveryAreaKey } from '../../numbers/areas';
import { RequestContext } from '../../request/context';
import { DateScalar } from '../scalars/date';
import { readDate } from '../../scalars/date';
import { techniciansByArea } from '../technician/technician.loader';
import { Technician } from '../technician/technician.type';
import { AREAS, DeliveryArea, DeliveryAreaKeyEnum } from './delivery-area.type';

@Resolver(() => DeliveryArea)
export class DeliveryAreaResolver {
  @Query(() => [DeliveryArea], {
    description: 'The five delivery areas, in the order every report lists them.',
  })
  deliveryAreas(): DeliveryArea[] {
    return DELIVERY_AREAS.map((key) => AREAS[key]);
  }

  @Query(() => DeliveryArea, { description: 'One of the five delivery areas.' })
  deliveryArea(
    @Arg('key', () => DeliveryAreaKeyEnum, { description: 'Which one.' }) key: DeliveryAreaKey,
  ): DeliveryArea {
    return AREAS[key];
  }

  @FieldResolver(() => [Technician], {
    description:
      'Who has a share of their time in this area on a day, by name. A token limited to clients sees those who worked for them.',
  })
  async technicians(
    @Root() { key }: DeliveryArea,
    @Ctx() context: RequestContext,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day; today in the MSP’s time zone when absent. Not a date: `BAD_DATE`.',
    })
    on?: string | null,
  ): Promise<Technician[]> {
    const byArea = await techniciansByArea(context, on ? readDate(on, 'on') : null);
    return byArea.get(key) ?? [];
  }
}
