import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/drivers/driver';
import type { DriverKind } from '../../numbers/drivers/driver';
import { enumType } from '../enum-type';
import { isMoneyUnit } from '../../numbers/units/money-unit';
import { Money } from '../money';

export const DriverKindEnum = enumType<DriverKind>(
  { name: 'DriverKind', description: 'What a change can be due to.' },
  {
    TICKETS_PER_SEAT: 'Each seat asks for more, or less.',
    LABOUR_PER_TICKET: 'A resolved ticket takes more labour, or less.',
    OFF_TICKET_TIME: 'Reactive work that tickets do not account for.',
    PRICE:
      'The clients’ fees. Of AISP: what clients of both spans pay a seat, on their average share of the seats.',
    DILUTION: 'More or fewer seats under a monthly fee that stood still to the cent.',
    SEATS: 'The number of seats.',
    MIX: 'Clients above and below the average have other shares of the whole, came or left.',
    WITHOUT_SEATS: 'Clients without seats, or without a known number of them.',
    LABOUR: 'What people cost. Where costs are absorbed, more hours of theirs cost no more.',
    LABOUR_HOURS:
      'Where costs go by standard rates: hours in the areas that the monthly fee pays for.',
    COST_RATE: 'Where costs go by standard rates: the cost of an hour.',
    TOOLS: 'The cost of tools.',
    MEASURE: 'A measure of the number, or several added up; `key` says which.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'One client’s part in a cause. Over all clients they add up to its effect.',
})
export class DriverShare implements answers.DriverShare {
  /** The client's number within the MSP; null stands for what belongs to no client. */
  readonly clientKey!: number | null;
  /** The unit of the number that changed. */
  readonly unit!: string;

  @Money(({ unit }: DriverShare) => isMoneyUnit(unit))
  @Field(() => Float, { description: 'In the unit of what changed.' })
  effect!: number;
}

@ObjectType({
  description: 'One cause of a change. The effects of all causes add up to the change.',
})
export class Driver implements answers.Driver {
  readonly shares!: readonly DriverShare[];
  /** The unit of the number that changed. */
  readonly unit!: string;

  @Field(() => DriverKindEnum, { description: 'The cause, for programs that are typed.' })
  kind!: DriverKind;

  @Field({
    description:
      'The cause, for programs: as `kind`, such as "TICKETS_PER_SEAT", or a measure, such as "CLOSED_TICKETS".',
  })
  key!: string;

  @Field({ description: 'The cause in words: "Tickets per seat", "Closed tickets".' })
  name!: string;

  @Money(({ unit }: Driver) => isMoneyUnit(unit))
  @Field(() => Float, {
    description: 'How much of the change is due to it, in the unit of what changed.',
  })
  effect!: number;

  @Field({ description: 'The figures behind it, in a sentence.' })
  explanation!: string;
}
