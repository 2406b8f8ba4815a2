import { Field, Float, ObjectType } from 'type-graphql';
import type * as answers from '../../answers/questions/diagnosis';
import { CAUSES } from '../../numbers/questions/diagnosis';
import { catalogueEnum } from '../enum-type';

const causes = Object.values(CAUSES).flat();

const DiagnosisKind = catalogueEnum(
  { name: 'DiagnosisKind', description: 'Why a SMART number can be off target (SN).' },
  [...new Map(causes.map(({ cause, what }) => [cause, what]))],
);

@ObjectType({
  simpleResolvers: true,
  description:
    'A cause that the source names for a SMART number off target (SN), and the figure that supports or rejects it.',
})
export class Diagnosis implements answers.Diagnosis {
  @Field({ description: 'The cause, such as "REPEAT_TICKETS".' })
  cause!: string;

  @Field(() => DiagnosisKind, { description: '`cause` as an enum, for programs that are typed.' })
  get kind(): string {
    return this.cause;
  }

  @Field({ description: 'Whether the figure speaks for it.' })
  supported!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure, to two decimals; null where the records cannot tell.',
  })
  figure!: number | null;

  @Field({ description: 'The figure in words, and from where on it counts.' })
  explanation!: string;
}
