import type { LocalDate } from '../../numbers/units/month';
import { instantWithin } from '../calendar';
import type { Mapped, Mapper } from '../connector';
import { isPositive } from '../exact';
import type { LedgerMapping } from './ledger-mapping';

/** Hours that somebody has written down in the ledger. */
export interface WorkedTime {
  readonly id: string;
  readonly changedAt: string;
  readonly day: LocalDate;
  /** When it began; null where only the day is known. */
  readonly startedAt: string | null;
  readonly minutes: string;
  readonly person: string | null;
  readonly client: string | null;
  /** The item of service that was worked on. */
  readonly workType: string | null;
  readonly isBillable: boolean;
}

/** A time entry, where the mapping says that hours are kept in the ledger. */
export function toTimeEntry(
  time: WorkedTime,
  { mapping, zone, since }: Mapper<Pick<LedgerMapping, 'timesheets' | 'workTypes'>>,
): Mapped[] {
  if (!mapping.timesheets || time.day < since || !isPositive(time.minutes)) return [];
  const work = mapping.workTypes[time.workType ?? ''];
  return [
    {
      kind: 'time-entries',
      record: {
        ...{ externalId: time.id, updatedAt: time.changedAt },
        ...{ clientExternalId: time.client, technicianExternalId: time.person },
        startedAt: time.startedAt ?? instantWithin(time.day, zone),
        ...{ minutes: time.minutes, billable: time.isBillable, workType: time.workType },
        ...{ onsite: work?.onsite ?? false, deliveryArea: work?.area ?? null },
      },
    },
  ];
}
