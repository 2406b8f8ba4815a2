import { Field, Float, ObjectType } from 'type-graphql';
import { isMoneyUnit, Money } from '../../scalars/money';

@ObjectType({
  simpleResolvers: true,
  description: 'One client’s part in a cause. Over all clients they add up to its effect.',
})
export class DriverShare {
  /** Its number within the MSP; null stands for what belongs to no client. */
  readonly clientKey!: number | null;
  /** Of what changed. */
  readonly unit!: string;

  @Money(({ unit }: DriverShare) => isMoneyUnit(unit))
  @Field(() => Float, { description: 'In the unit of what changed.' })
  effect!: number;
}

@ObjectType({
  description: 'One cause of a change. The effects of all causes add up to the change.',
})
export class Driver {
  readonly shares!: readonly DriverShare[];
  /** Of what changed. */
  readonly unit!: string;

  @Field({ description: 'The cause, such as "TICKETS_PER_SEAT".' })
  name!: string;

  @Money(({ unit }: Driver) => isMoneyUnit(unit))
  @Field(() => Float, {
    description: 'How much of the change is due to it, in the unit of what changed.',
  })
  effect!: number;

  @Field({ description: 'The figures behind it, in a sentence.' })
  explanation!: string;
}
