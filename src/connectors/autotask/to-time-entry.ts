import { dateOf, instantWithin } from '../calendar';
import { Unmappable, type Mapped, type Mapper } from '../connector';
import { isPositive, scaled } from '../exact';
import { contractTypeOf } from './guesses';
import type { AutotaskMapping } from './mapping';
import type { TimeEntry } from './shapes';

const MINUTES = 60;
/** An entry may have a day alone. Then any instant within that day of the MSP will do. */
function startOf({ startDateTime, dateWorked }: TimeEntry, zone: string): string {
  if (startDateTime) return startDateTime;
  const day = dateOf(dateWorked);
  if (day === null) throw new Unmappable('It does not say when the work was done.', ['dateWorked']);
  return instantWithin(day, zone);
}

/** Whether it is billed beside the monthly fee: a contract of recurring services pays for its work. */
function isBillable(entry: TimeEntry, { contractTypes }: AutotaskMapping): boolean {
  if (entry.isNonBillable || !isPositive(entry.hoursToBill ?? '0')) return false;
  const type = entry.contractID?.type;
  return !type || (contractTypes[type] ?? contractTypeOf(type)) !== 'MANAGED';
}

export function toTimeEntry(
  entry: TimeEntry,
  { mapping, zone }: Mapper<AutotaskMapping>,
): Mapped[] {
  const workType = entry.billingCodeID?.name ?? null;
  const workRole = entry.roleID?.name ?? null;
  const work = mapping.workTypes[workType ?? ''];
  const area = work?.area ?? mapping.workRoles[workRole ?? '']?.area;
  return [
    {
      kind: 'time-entries',
      record: {
        externalId: entry.id,
        updatedAt: entry.lastModifiedDateTime ?? null,
        clientExternalId: entry.taskID?.companyID ?? entry.contractID?.companyID ?? null,
        ticketExternalId: entry.ticketID ?? null,
        agreementExternalId: entry.contractID?.id ?? null,
        technicianExternalId: entry.resourceID ?? null,
        startedAt: startOf(entry, zone),
        minutes: scaled(entry.hoursWorked ?? '0', MINUTES),
        billable: isBillable(entry, mapping),
        onsite: work?.onsite ?? false,
        workType,
        workRole,
        // Tasks belong to projects, and those are professional services unless somebody says otherwise.
        deliveryArea: area ?? (entry.taskID ? 'PROFESSIONAL_SERVICES' : null),
      },
    },
  ];
}
