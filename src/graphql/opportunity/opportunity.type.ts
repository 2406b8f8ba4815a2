import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/opportunities';
import type { OpportunityKind, Opportunity as Exact } from '../../numbers/questions/opportunity';
import { DecimalScalar } from '../scalars/decimal';
import { enumType } from '../enum-type';

const OpportunityKindEnum = enumType<OpportunityKind>(
  {
    name: 'OpportunityKind',
    description:
      'The low-hanging fruit of Understanding Operational SMART Numbers: work that a better-run desk would not have.',
  },
  {
    ESCALATIONS:
      'Escalated tickets: free is what they took beyond the others of their types. Target: none.',
    ONSITE_REACTIVE:
      'Tickets worked on at the client: free is what they took beyond the remote ones of their types. Target: none.',
    LONG_TICKETS: 'Tickets with more than 45 minutes of labour: free is what is beyond that.',
    TOUCHES:
      'Tickets with more than one time entry: free is what they took beyond those of their types with one. Target: one touch.',
    REPEAT_TICKETS:
      'Tickets of the same client, type and requester as another one opened up to 30 days before. Target: none.',
    MOVES_ADDS_CHANGES:
      'Time of the period that a fee paid for, on tickets or of work types that the setting `changeTypes` names. It frees revenue, not hours. Target: sold as jobs.',
  },
);

const OpportunityGainEnum = enumType<Exact['frees']>(
  { name: 'OpportunityGain', description: 'What an opportunity frees.' },
  {
    HOURS: 'Hours that people would not have to work; `value` is what they cost.',
    REVENUE: 'Hours that would be sold; `value` is what they would bring.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'Hours of an opportunity that another one counts too.',
})
export class OpportunityOverlap implements answers.Overlap {
  @Field(() => OpportunityKindEnum, { description: 'The other one.' })
  kind!: OpportunityKind;

  @Field(() => Float, { description: 'The hours that both count.' })
  hours!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What would be free if one kind of work came to its target (ROTRU for IT MSPs, Understanding Operational SMART Numbers), over the period. An hour can be of several kinds: they do not add up, `overlaps` and `opportunityTotal` say how.',
})
export class Opportunity implements answers.Opportunity {
  @Field(() => OpportunityKindEnum, { description: 'Which work.' })
  kind!: OpportunityKind;

  @Field(() => OpportunityGainEnum, { description: 'Whether it frees hours or revenue.' })
  frees!: Exact['frees'];

  @Field(() => Float, { description: 'The hours that would be free; 0 where it frees revenue.' })
  hours!: number;

  @Field(() => Float, { description: 'The hours that would be sold; 0 where it frees hours.' })
  soldHours!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Money over the period, in the MSP’s currency. Freed hours at the labour cost of Support by its costed hours; sold ones at the setting `projectHourlyRate`, else at what an hour of Professional Services brought. Null where that is not known.',
  })
  value!: string | null;

  @Field(() => Float, {
    description:
      'How many more end users the freed hours of an average month would serve, at the RHEM of the period; 0 where there is no RHEM.',
  })
  seatsFreed!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The RHEM of the period without the hours that would be sold; null where none would be, or without seats.',
  })
  rhemAfter!: number | null;

  @Field(() => Int, {
    description:
      'How many tickets are concerned: closed ones with labour, or those with hours to be sold.',
  })
  tickets!: number;

  @Field(() => [OpportunityOverlap], {
    description: 'Which others count some of these hours too, most hours first.',
  })
  overlaps!: OpportunityOverlap[];

  @Field({ description: 'The arithmetic, in sentences.' })
  explanation!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'All opportunities together, every hour counted once: of the kinds that a ticket is of, the one that frees most of its time counts, and an hour that is sold is not freed too.',
})
export class OpportunityTotal implements answers.OpportunityTotal {
  @Field(() => Float, { description: 'The hours that would be free.' })
  hours!: number;

  @Field(() => Float, { description: 'The hours that would be sold.' })
  soldHours!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What both are worth; null where the cost or the rate of an hour is not known.',
  })
  value!: string | null;

  @Field(() => Float, {
    description: 'How many more end users the freed hours of an average month would serve.',
  })
  seatsFreed!: number;

  @Field({ description: 'The arithmetic, in a sentence.' })
  explanation!: string;
}
