import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import { connectionType } from '../page/connection.type';
import { DateTimeScalar } from '../scalars/date-time';
import { JsonScalar } from '../scalars/json';

@Needs('tokens:write')
@ObjectType({
  simpleResolvers: true,
  description:
    'A change that somebody made, in the log of all changes. It was written in the same transaction as the change, and nothing can change or remove it.',
})
export class AuditEntry {
  @Field({
    description:
      'Counted up by one within the MSP, from 1 on and without gaps: a missing entry would show.',
  })
  number!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @Field({
    description:
      'Who did it: the subject of the token, or the name of one that `issueApiToken` made.',
  })
  subject!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of that token, or the claim `jti` of a signed one. Null: it has none.',
  })
  token!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The request that did it, as in its `x-request-id`. Null: it was done on the command line.',
  })
  requestId!: string | null;

  @Field({ description: 'What was done: the mutation, `import`, or the command.' })
  action!: string;

  @Field(() => JsonScalar, {
    description:
      'With which arguments, shortened: long lists are told by their length, and secrets not at all.',
  })
  detail!: unknown;
}

export const AuditEntryConnection = connectionType(AuditEntry, 'AuditEntry', 'tokens:write');
export type AuditEntryConnection = InstanceType<typeof AuditEntryConnection>;

@InputType({ description: 'Which entries. All that is given must hold.' })
export class AuditFilter {
  @Field(() => [String], { nullable: true, description: 'Of these actions.' })
  actions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'By this subject.' })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'By the token of this id.' })
  token?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on.' })
  since?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  until?: string | null;
}
