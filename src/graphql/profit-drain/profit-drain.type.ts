import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/profit-drains';
import { DecimalScalar } from '../scalars/decimal';
import { Client } from '../client/client.type';
import type { DrainDriver } from '../../numbers/questions/drain-effects';
import { enumType } from '../enum-type';

const DrainDriverEnum = enumType<DrainDriver>(
  {
    name: 'DrainDriver',
    description: 'What makes a client fall short of the target margin.',
  },
  {
    TICKET_VOLUME: 'More reactive tickets than the MSP’s average client of its size.',
    MINUTES_PER_TICKET: 'More labour a ticket, without what being on site and escalations take.',
    ONSITE: 'More reactive hours on site.',
    ESCALATION: 'More escalated tickets, by what one takes more than another.',
    OFF_TICKET_TIME: 'More reactive hours on no ticket: calls, dispatch, triage.',
    LEAKED_HOURS:
      'Reactive hours that nobody billed and no agreement covers: bill them or price them in.',
    HOURLY_COST: 'Reactive hours of people who cost more than the average.',
    PLANNED_WORK: 'More labour of the three proactive areas.',
    PROJECT_LABOUR:
      'Labour of projects and billed time beyond the part of its revenue that the target margin leaves for cost.',
    PRICE:
      'A lower all-in seat price than the MSP’s, by the part that the target margin leaves for cost.',
    TOOLS: 'More tools.',
    AVERAGE_CLIENT:
      'What the MSP’s average client of its size falls short itself; below 0 where that one is above the target margin.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'How much one cause adds to a client’s shortfall.',
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
    'A client that leaves less than the target margin of its service revenue (ROTRU for IT MSPs). Money over the period, in the MSP’s currency.',
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

  @Field(() => DecimalScalar, { description: 'The shortfall in an average month of the period.' })
  shortfallPerMonth!: string;

  @Field(() => DrainDriverEnum, {
    nullable: true,
    description:
      'The cause that adds most to the shortfall. Null to a token limited to some clients: it takes the figures of all to compare.',
  })
  driver!: DrainDriver | null;

  @Field(() => [DrainEffect], {
    description:
      'Every cause, largest first. Together they are the shortfall, but for the rounding of each. Empty where `driver` is null.',
  })
  effects!: DrainEffect[];

  @Field({
    description: 'Hours without a known cost are in it: the shortfall is at least so large.',
  })
  atLeast!: boolean;

  @Field({ description: 'The arithmetic, in sentences.' })
  explanation!: string;
}
