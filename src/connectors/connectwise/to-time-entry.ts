import type { Mapped, Mapper } from '../connector';
import { isLess, scaled } from '../exact';
import type { ConnectwiseMapping } from './mapping';
import type { TimeEntry } from './shapes';

const MINUTES = 60;
const TICKETS: readonly (string | null | undefined)[] = [
  'ServiceTicket',
  'ProjectTicket',
  'ProjectIssue',
];

/** Whether the monthly fee pays for it: then it is not billed beside the fee, whatever its option says. */
function isCovered({ agreement, agreementHours, actualHours }: TimeEntry): boolean {
  if (!agreement) return false;
  return !agreementHours || !isLess(agreementHours, actualHours ?? '0');
}

export function toTimeEntry(entry: TimeEntry, { mapping }: Mapper<ConnectwiseMapping>): Mapped[] {
  const { chargeToType, workType, workRole } = entry;
  const work = mapping.workTypes[workType?.name ?? ''];
  // Time on a charge code is the MSP's own, though it stands under the MSP's own company.
  const isOwn = chargeToType === 'ChargeCode';
  return [
    {
      kind: 'time-entries',
      record: {
        externalId: entry.id,
        updatedAt: entry._info.lastUpdated ?? null,
        clientExternalId: isOwn ? null : (entry.company?.id ?? null),
        ticketExternalId: TICKETS.includes(chargeToType) ? (entry.chargeToId ?? null) : null,
        agreementExternalId: entry.agreement?.id ?? null,
        technicianExternalId: entry.member?.id ?? null,
        startedAt: entry.timeStart,
        minutes: scaled(entry.actualHours ?? '0', MINUTES),
        billable: entry.billableOption === 'Billable' && !isCovered(entry),
        onsite: work?.onsite ?? false,
        workType: workType?.name ?? null,
        workRole: workRole?.name ?? null,
        deliveryArea: work?.area ?? mapping.workRoles[workRole?.name ?? '']?.area ?? null,
      },
    },
  ];
}
