import { Field, Float, Int, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/opportunities';
import { DecimalScalar } from '../scalars/decimal';
import type { OpportunityKind } from '../../numbers/questions/opportunity';
import { enumType } from '../enum-type';

const OpportunityKindEnum = enumType<OpportunityKind>(
  {
    name: 'OpportunityKind',
    description: 'The low-hanging fruit of SN: work that a better-run desk would not have.',
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
      'Tickets whose type is called a move, add, change, onboarding or new user: free is all that the fee pays of them. Target: sold as jobs.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description:
    'Hours that would be free if one kind of work came to its target (RO, SN), over the period. A ticket can be of several kinds: they do not add up.',
})
export class Opportunity implements answers.CostedOpportunity {
  @Field(() => OpportunityKindEnum, { description: 'Which work.' })
  kind!: OpportunityKind;

  @Field(() => Float, { description: 'The hours that would be free.' })
  hours!: number;

  @Field(() => DecimalScalar, {
    description:
      'What these hours cost: at the labour cost of Support by its costed hours, in the MSP’s currency.',
  })
  value!: string;

  @Field(() => Float, {
    description:
      'How many more end users the hours of an average month would serve, at the RHEM of the period; 0 where there is no RHEM.',
  })
  seatsFreed!: number;

  @Field(() => Int, { description: 'How many closed tickets are concerned.' })
  tickets!: number;

  @Field({ description: 'The arithmetic, in sentences.' })
  explanation!: string;
}
