import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/profit-drains';
import { DecimalScalar } from '../scalars/decimal';
import { Client } from '../client/client.type';
import type { DrainDriver } from '../../numbers/questions/drain-effects';
import { enumType } from '../enum-type';

const DrainDriverEnum = enumType<DrainDriver>(
  {
    name: 'DrainDriver',
    description: 'What makes a client leave less than the MSP’s average client of its size.',
  },
  {
    TICKET_VOLUME: 'More reactive tickets.',
    MINUTES_PER_TICKET: 'More labour a ticket, without what being on site and escalations take.',
    ONSITE: 'More reactive hours on site.',
    ESCALATION: 'More escalated tickets, and hours of people who cost more.',
    OFF_TICKET_TIME:
      'Time that no reactive ticket explains: reactive hours without a ticket, and the labour of the three proactive areas.',
    PRICE:
      'Less service revenue, counted by the part that the target margin leaves for cost, and jobs that took more labour.',
    TOOLS: 'More tools.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description:
    'How much one cause adds to a client’s shortfall, against the MSP’s average client of its size.',
})
export class DrainEffect implements answers.DrainEffect {
  @Field(() => DrainDriverEnum, { description: 'The cause.' })
  driver!: DrainDriver;

  @Field(() => DecimalScalar, { description: 'Money over the period; below 0 it helps.' })
  amount!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A client that leaves less than the target margin of its service revenue (RO). Money over the period, in the MSP’s currency.',
})
export class ProfitDrain implements answers.ProfitDrain {
  @Field(() => Client, { description: 'The client.' })
  client!: Client;

  @Field(() => DecimalScalar, {
    description: 'Service revenue less cost to serve: the metric CONTRIBUTION.',
  })
  contribution!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Contribution in percent of service revenue; null without revenue.',
  })
  marginPercent!: number | null;

  @Field(() => DecimalScalar, {
    description: 'The shortfall: target margin × service revenue − contribution. Always above 0.',
  })
  shortfall!: string;

  @Field(() => DrainDriverEnum, { description: 'The cause that adds most to the shortfall.' })
  driver!: DrainDriver;

  @Field(() => [DrainEffect], {
    description:
      'Every cause, largest first. Together they are the shortfall less the one that an average client of this size has.',
  })
  effects!: DrainEffect[];

  @Field({
    description: 'Hours without a known cost are in it: the shortfall is at least so large.',
  })
  atLeast!: boolean;

  @Field({ description: 'The arithmetic, in sentences.' })
  explanation!: string;
}
