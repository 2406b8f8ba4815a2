import { Field, ObjectType } from 'type-graphql';
import { Needs } from '../needs';
import type { AwaitedKind } from '../../ingest/parked-records';
import type { RecordKind } from '../../ingest/record-kind';
import { DateTimeScalar } from '../scalars/date-time';
import { enumType } from '../enum-type';
import { connectionType } from '../page/connection.type';

const RecordKindEnum = enumType<RecordKind>(
  { name: 'RecordKind', description: 'Every kind of record that can be sent.' },
  {
    clients: '`ClientRecord`.',
    'seat-counts': '`SeatCountRecord`.',
    agreements: '`AgreementRecord`.',
    'agreement-amounts': 'A row of `AgreementRecord.amounts` that was sent by itself, in a file.',
    technicians: '`TechnicianRecord`.',
    allocations: 'A row of `TechnicianRecord.allocations` that was sent by itself, in a file.',
    'labour-costs': 'A row of `TechnicianRecord.costs` that was sent by itself, in a file.',
    tickets: '`TicketRecord`.',
    'ticket-events': '`TicketEventRecord`.',
    'time-entries': '`TimeEntryRecord`.',
    revenue: '`RevenueRecord`.',
    'tool-costs': '`ToolCostRecord`.',
    headcounts: '`HeadcountRecord`.',
  },
);

const AwaitedKindEnum = enumType<AwaitedKind>(
  { name: 'AwaitedKind', description: 'What a parked record waits for.' },
  {
    clients: 'A client.',
    agreements: 'An agreement.',
    technicians: 'A technician.',
    tickets: 'A ticket.',
    rejected:
      'Nothing: what it waited for came, but then the record was rejected. `missingExternalId` holds the error code. Send the record again.',
  },
);

@Needs('ingest:write')
@ObjectType({
  simpleResolvers: true,
  description:
    'A record that was sent, but refers to something unknown. It counts in no number, and lands by itself when what it waits for arrives.',
})
export class ParkedRecord {
  @Field({ description: 'The source that sent it.' })
  source!: string;

  @Field(() => RecordKindEnum, { description: 'The kind of record.' })
  kind!: RecordKind;

  @Field({ description: 'Its own identity in the source: the external id, or what stands for it.' })
  identity!: string;

  @Field(() => AwaitedKindEnum, { description: 'The kind of what it waits for.' })
  missingKind!: AwaitedKind;

  @Field({ description: 'The external id of what it waits for, in the same source.' })
  missingExternalId!: string;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  parkedAt!: Date;
}

export const ParkedRecordConnection = connectionType(ParkedRecord, 'ParkedRecord', 'ingest:write');
export type ParkedRecordConnection = InstanceType<typeof ParkedRecordConnection>;
