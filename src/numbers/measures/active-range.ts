import type { DateRange } from '../units/day-range';
import type { LocalDate } from '../units/month';

export const CLIENT_STATUSES = ['PROSPECT', 'ACTIVE', 'OFFBOARDED'] as const;
export type ClientStatus = (typeof CLIENT_STATUSES)[number];

/** What decides on which days a client is active. First dates are of undeleted rows; null where there is none. */
export interface ClientActivity {
  readonly status: ClientStatus;
  /** The MSP itself. */
  readonly internal: boolean;
  readonly deleted: boolean;
  readonly onboardedOn: LocalDate | null;
  readonly offboardedOn: LocalDate | null;
  readonly firstAgreementOn: LocalDate | null;
  /** Of a seat or endpoint count that says a number. */
  readonly firstCountOn: LocalDate | null;
  /** Of a ticket or time entry. */
  readonly firstWorkOn: LocalDate | null;
}

/** The days on which a client is active, or null for never: prospects, the MSP itself, deleted clients, clients without any date. */
export function activeRange(client: ClientActivity): DateRange | null {
  if (client.status === 'PROSPECT' || client.internal || client.deleted) return null;
  const from =
    client.onboardedOn ?? client.firstAgreementOn ?? client.firstCountOn ?? client.firstWorkOn;
  return from === null ? null : { from, until: client.offboardedOn };
}
