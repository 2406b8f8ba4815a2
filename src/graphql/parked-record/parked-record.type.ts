import { Field, ObjectType } from 'type-graphql';
import { Needs } from '../../request/needs';
import { DateTimeScalar } from '../../scalars/date-time';
import { connectionType } from '../page/connection.type';

@Needs('ingest:write')
@ObjectType({
  simpleResolvers: true,
  description:
    'A record that was sent, but refers to something unknown. It counts in no number, and lands by itself when what it waits for arrives.',
})
export class ParkedRecord {
  @Field({ description: 'The source that sent it.' })
  source!: string;

  @Field({
    description: 'The kind of record, as in `POST /import/{kind}`: "tickets", "time-entries", …',
  })
  kind!: string;

  @Field({ description: 'Its own identity in the source: the external id, or what stands for it.' })
  identity!: string;

  @Field({ description: 'The kind of what it waits for.' })
  missingKind!: string;

  @Field({ description: 'The external id of what it waits for, in the same source.' })
  missingExternalId!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  parkedAt!: Date;
}

export const ParkedRecordConnection = connectionType(ParkedRecord, 'ParkedRecord', 'ingest:write');
export type ParkedRecordConnection = InstanceType<typeof ParkedRecordConnection>;
