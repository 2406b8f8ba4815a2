import { Field, ID, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonScalar } from '../scalars/json';

@Needs('connections:read')
@ObjectType({
  simpleResolvers: true,
  description:
    'A row of the source that no record could be made of. It counts in no number until it is mended there, or the mapping is, and it is tried again.',
})
export class QuarantinedRecord {
  @Field(() => ID, { description: 'Pass it to `retryQuarantined`.' })
  id!: string;

  @Field({ description: 'The list that it is of.' })
  stream!: string;

  @Field({ description: 'Its id in the source.' })
  externalId!: string;

  @Field({ description: 'What is wrong, for programs.' })
  code!: string;

  @Field({ description: 'What is wrong, for people.' })
  message!: string;

  @Field(() => [String], { description: 'Where in the row, or in the record made of it.' })
  path!: readonly string[];

  @Field(() => JsonScalar, { nullable: true, description: 'The row, or the record made of it.' })
  payload!: unknown;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  quarantinedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last tried again.' })
  retriedAt!: Date | null;
}

export const QuarantinedRecordConnection = connectionType(
  QuarantinedRecord,
  'QuarantinedRecord',
  'connections:read',
);
export type QuarantinedRecordConnection = InstanceType<typeof QuarantinedRecordConnection>;
