import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars/date-time';

@ObjectType({ simpleResolvers: true, description: 'Who is asking, as the token says.' })
export class Viewer {
  @Field(() => ID, { description: 'The MSP whose data this token opens.' })
  tenantId!: string;

  @Field({ description: 'The person or program the token was issued to (claim `sub`).' })
  subject!: string;

  @Field(() => [String], {
    description: 'What the token may do. Each is granted by name; none implies another.',
  })
  scopes!: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The only clients the token may see. Null: every client of the MSP.',
  })
  clientIds!: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the token ends. Null: never.' })
  expiresAt!: Date | null;
}
