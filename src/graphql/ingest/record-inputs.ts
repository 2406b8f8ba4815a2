import { ClassType, Field, Float, InputType, Int } from 'type-graphql';
import { AgreementTypeEnum } from '../agreement/agreement.type';
import { ClientStatusEnum } from '../client/client.type';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { TicketSourceEnum } from '../ticket/ticket.type';
import { AllocationBasisEnum } from '../tool-cost/tool-cost.type';
import type { Fields } from '../../ingest/fields/field';
import { otherWordsOf } from '../../ingest/fields/one-of';
import type { Plain, Shape } from '../../ingest/fields/shape';
import type { WordSet } from '../../ingest/fields/word-sets';
import { AMOUNT_FIELDS } from '../../ingest/kinds/agreement-terms';
import { ALLOCATION_FIELDS, COST_FIELDS } from '../../ingest/kinds/technician-terms';
import type { PartKind, RecordKind } from '../../ingest/record-kind';
import { recordKind } from '../../ingest/records';
import { DateScalar } from '../scalars/date';
import { DateTimeScalar } from '../scalars/date-time';
import { DecimalScalar } from '../scalars/decimal';
import { BillingCycleEnum, RevenueKindEnum, TicketEventKindEnum } from './record-enums';

const PLAIN: Readonly<Record<Plain, object>> = {
  text: String,
  flag: Boolean,
  date: DateScalar,
  instant: DateTimeScalar,
  amount: DecimalScalar,
  integer: Int,
  fraction: Float,
};

const ENUMS: Readonly<Record<WordSet, object>> = {
  'agreement-type': AgreementTypeEnum,
  'billing-cycle': BillingCycleEnum,
  'client-status': ClientStatusEnum,
  'delivery-area': DeliveryAreaKeyEnum,
  'revenue-kind': RevenueKindEnum,
  'ticket-event': TicketEventKindEnum,
  'ticket-source': TicketSourceEnum,
  'tool-basis': AllocationBasisEnum,
};

/**
 * The GraphQL type of a field, derived from how ingest reads it. Meaning, default and requiredness
 * follow from the same source.
 */
function typeOf(shape: Shape): object {
  if (typeof shape === 'string') return PLAIN[shape];
  if ('oneOf' in shape) return ENUMS[shape.oneOf];
  if ('listOf' in shape) return [typeOf(shape.listOf)];
  return PARTS[shape.part];
}

const sentence = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}.`;

/**
 * GraphQL checks only what is written into the query; ingest reads a variable as it reads a file.
 */
function alsoUnderstood(shape: Shape): string {
  const words = otherWordsOf(shape).map((word) => word.toLowerCase().replaceAll('_', ' '));
  if (words.length === 0) return '';
  return ` Sent as a variable or in a file also, without case and signs: ${words.join(', ')}.`;
}

/**
 * Makes an input type with the fields, defaults and meanings that ingest reads a record by. A
 * deletion needs only the fields of `key`.
 */
function inputType(
  name: string,
  meaning: string,
  fields: Fields,
  key = Object.keys(fields),
): ClassType {
  const Input = { [name]: class {} }[name] as ClassType;
  InputType(name, { description: meaning })(Input);
  for (const [field, { read, required, absent, meaning: about }] of Object.entries(fields)) {
    const defaultValue = absent === null || absent === '' ? undefined : absent;
    const isAsked = required && key.includes(field);
    const unless = required && !isAsked ? ' Needed, unless the record is deleted.' : '';
    const description = `${sentence(about)}${unless}${alsoUnderstood(read.shape)}`;
    const options = { nullable: !isAsked, defaultValue, description };
    Field(() => typeOf(read.shape), options)(Input.prototype as object, field);
  }
  return Input;
}

function recordType(name: string, kind: RecordKind): ClassType {
  const { meaning, fields, key } = recordKind(kind);
  return inputType(name, meaning, fields, [...key]);
}

/** The records within records. */
const PARTS: Readonly<Record<PartKind, ClassType>> = {
  'agreement-amounts': inputType(
    'AgreementAmount',
    'What a line of an agreement charges from a date on. Kind and name identify the line; its newest amount counts.',
    AMOUNT_FIELDS,
  ),
  allocations: inputType(
    'AllocationInput',
    'A share of a person’s time. The rows of the newest date are the whole allocation; over 1 is rejected.',
    ALLOCATION_FIELDS,
  ),
  'labour-costs': inputType(
    'LabourCostInput',
    'What a person costs from a date on: by the month, by the hour, or both.',
    COST_FIELDS,
  ),
};

/** Kinds that are sent on their own have a mutation. */
export type SentKind = Exclude<RecordKind, PartKind>;

export const RECORD_TYPES: Readonly<Record<SentKind, ClassType>> = {
  clients: recordType('ClientRecord', 'clients'),
  'seat-counts': recordType('SeatCountRecord', 'seat-counts'),
  agreements: recordType('AgreementRecord', 'agreements'),
  technicians: recordType('TechnicianRecord', 'technicians'),
  tickets: recordType('TicketRecord', 'tickets'),
  'ticket-events': recordType('TicketEventRecord', 'ticket-events'),
  'time-entries': recordType('TimeEntryRecord', 'time-entries'),
  revenue: recordType('RevenueRecord', 'revenue'),
  'tool-costs': recordType('ToolCostRecord', 'tool-costs'),
  headcounts: recordType('HeadcountRecord', 'headcounts'),
};
