import { Field, ID, InputType } from 'type-graphql';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';

@InputType({
  description:
    'Whose a target is: without any of these the MSP’s. A target is set and removed of one at a time.',
})
export class TargetOf {
  @Field(() => ID, { nullable: true, description: 'A client.' })
  client?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A band: of its clients together, and of each of them; of a sum of all of them together alone.',
  })
  band?: string | null;

  @Field(() => DeliveryAreaKeyEnum, { nullable: true, description: 'A delivery area.' })
  deliveryArea?: DeliveryAreaKey | null;

  @Field(() => ID, { nullable: true, description: 'A technician.' })
  technician?: string | null;
}
