import { ClassType, Field, Float, InputType, Int } from 'type-graphql';
import { AgreementTypeEnum } from '../agreement/agreement.type';
import { ClientStatusEnum } from '../client/client.type';
import { DeliveryAreaKeyEnum } from '../delivery-area/delivery-area.type';
import { TicketSourceEnum } from '../ticket/ticket.type';
import { AllocationBasisEnum } from '../tool-cost/tool-cost.type';
import type { Fields } from '../../ingest/fields/field';
import { otherWordsOf } from '../../ingest/fields/one-of';
import { AMOUNT_FIELDS } from '../../ingest/kinds/agreement-terms';
import { ALLOCATION_FIELDS, COST_FIELDS } from '../../ingest/kinds/technician-terms';
import type { RecordKind } from '../../ingest/record-kind';
import { recordKind } from '../../ingest/records';
import { DateScalar } from '../../scalars/date';
import { DateTimeScalar } from '../../scalars/date-time';
import { DecimalScalar } from '../../scalars/decimal';
import { BillingCycleEnum, RevenueKindEnum, TicketEventKindEnum } from './record-enums';

type TypeOf = NonNullable<Parameters<typeof Field>[0]> & (() => unknown);
type Types = Readonly<Record<string, () => unknown>>;

/** What a field is in GraphQL, by its name; all that is not here is a String. Meaning, default and "required" are ingest's own. */
const USUAL: Types = {
  updatedAt: () => DateTimeScalar,
  openedAt: () => DateTimeScalar,
  closedAt: () => DateTimeScalar,
  occurredAt: () => DateTimeScalar,
  startedAt: () => DateTimeScalar,
  onboardedOn: () => DateScalar,
  offboardedOn: () => DateScalar,
  effectiveOn: () => DateScalar,
  startsOn: () => DateScalar,
  endsBefore: () => DateScalar,
  postedOn: () => DateScalar,
  tierSince: () => DateScalar,
  employedFrom: () => DateScalar,
  employedUntil: () => DateScalar,
  amount: () => DecimalScalar,
  minutes: () => DecimalScalar,
  monthlyCost: () => DecimalScalar,
  hourlyCost: () => DecimalScalar,
  seats: () => Int,
  endpoints: () => Int,
  tier: () => Int,
  reopenedCount: () => Int,
  share: () => Float,
  employees: () => Float,
  technicalEmployees: () => Float,
  internal: () => Boolean,
  deleted: () => Boolean,
  technical: () => Boolean,
  project: () => Boolean,
  proactive: () => Boolean,
  escalated: () => Boolean,
  billable: () => Boolean,
  onsite: () => Boolean,
  deliveryArea: () => DeliveryAreaKeyEnum,
  covers: () => [DeliveryAreaKeyEnum],
  clientExternalIds: () => [String],
};

const sentence = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}.`;

/** GraphQL itself checks what is written into a query; a variable is read by ingest, as a file is. */
function alsoUnderstood(read: object): string {
  const words = otherWordsOf(read).map((word) => word.toLowerCase().replaceAll('_', ' '));
  if (words.length === 0) return '';
  return ` Sent as a variable or in a file also, without case and signs: ${words.join(', ')}.`;
}

/** An input type with the fields, defaults and meanings that ingest reads a record by. Those of `key` are all that a deletion needs. */
function inputType(
  name: string,
  meaning: string,
  fields: Fields,
  own: Types = {},
  key = Object.keys(fields),
): ClassType {
  const Input = { [name]: class {} }[name] as ClassType;
  InputType(name, { description: meaning })(Input);
  for (const [field, { read, required, absent, meaning: about }] of Object.entries(fields)) {
    const type = own[field] ?? USUAL[field] ?? (() => String);
    const defaultValue = absent === null || absent === '' ? undefined : absent;
    const isAsked = required && key.includes(field);
    const unless = required && !isAsked ? ' Needed, unless the record is deleted.' : '';
    const description = `${sentence(about)}${unless}${alsoUnderstood(read)}`;
    const options = { nullable: !isAsked, defaultValue, description };
    Field(type as TypeOf, options)(Input.prototype as object, field);
  }
  return Input;
}

function recordType(name: string, kind: RecordKind, own?: Types): ClassType {
  const { meaning, fields, key } = recordKind(kind);
  return inputType(name, meaning, fields, own, [...key]);
}

const AgreementAmount = inputType(
  'AgreementAmount',
  'What a line of an agreement charges from a date on. A line is told by its kind and name; its newest amount counts.',
  AMOUNT_FIELDS,
  { cycle: () => BillingCycleEnum, kind: () => RevenueKindEnum },
);

const AllocationInput = inputType(
  'AllocationInput',
  'A share of a person’s time. The rows of the newest date are the whole allocation; over 1 is rejected.',
  ALLOCATION_FIELDS,
);

const LabourCostInput = inputType(
  'LabourCostInput',
  'What a person costs from a date on: by the month, by the hour, or both.',
  COST_FIELDS,
);

export const ClientRecord = recordType('ClientRecord', 'clients', {
  status: () => ClientStatusEnum,
});
export const SeatCountRecord = recordType('SeatCountRecord', 'seat-counts');
export const AgreementRecord = recordType('AgreementRecord', 'agreements', {
  type: () => AgreementTypeEnum,
  amounts: () => [AgreementAmount],
});
export const TechnicianRecord = recordType('TechnicianRecord', 'technicians', {
  allocations: () => [AllocationInput],
  costs: () => [LabourCostInput],
});
export const TicketRecord = recordType('TicketRecord', 'tickets', {
  source: () => TicketSourceEnum,
});
export const TicketEventRecord = recordType('TicketEventRecord', 'ticket-events', {
  kind: () => TicketEventKindEnum,
});
export const TimeEntryRecord = recordType('TimeEntryRecord', 'time-entries');
export const RevenueRecord = recordType('RevenueRecord', 'revenue', {
  kind: () => RevenueKindEnum,
});
export const ToolCostRecord = recordType('ToolCostRecord', 'tool-costs', {
  basis: () => AllocationBasisEnum,
});
export const HeadcountRecord = recordType('HeadcountRecord', 'headcounts');
