import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/diagnosis';
import type { CauseKey } from '../../numbers/diagnosis/causes';
import { CLAIMS } from '../../words/names';
import { Client } from '../client/client.type';
import { catalogueEnum } from '../enum-type';
import { Needs } from '../needs';
import { DecimalScalar } from '../scalars/decimal';

const DiagnosisKind = catalogueEnum(
  {
    name: 'DiagnosisKind',
    description: 'Why a SMART number can be off target (Understanding Operational SMART Numbers).',
  },
  Object.entries(CLAIMS),
);

@ObjectType({
  simpleResolvers: true,
  description:
    'A cause that the source names for a SMART number off target (Understanding Operational SMART Numbers), and what the records say of it.',
})
export class Diagnosis implements Omit<answers.Diagnosis, 'clients'> {
  @Field(() => String, { description: 'The cause, such as "REPEAT_TICKETS".' })
  cause!: CauseKey;

  @Field(() => DiagnosisKind, { description: '`cause` as an enum, for programs that are typed.' })
  get kind(): string {
    return this.cause;
  }

  @Field({
    description:
      'Whether it explains enough of the distance to the target (`Settings.limits`). Causes about people never contradict `resourcePlan`.',
  })
  supported!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure of the cause, to two decimals; null where the records cannot tell.',
  })
  figure!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What it adds to the number, in percent of the distance to the target. Causes overlap, so they can add up to more than 100. Null where that cannot be counted.',
  })
  sharePercent!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The hours of labour of it over the period. Null where they cannot be counted.',
  })
  hours!: number | null;

  @Needs('financials:read')
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The same in money: `hours` at what an hour of the support desk costs in labour. Null where no cost is known, and of OVER_CAPACITY: what people without work cost is in the cost of the hours worked.',
  })
  value!: string | null;

  @Field(() => [Client], {
    description:
      'The clients that the cause is about, the one with most first: those of A_FEW_CLIENTS, otherwise none.',
  })
  clients!: Client[];

  @Field({
    description:
      'The figure in words, its part of the distance to the target, and from where on it counts. Clients and money are named to those who may see them.',
  })
  explanation!: string;
}
