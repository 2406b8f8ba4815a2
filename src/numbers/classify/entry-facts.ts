import type { DeliveryAreaKey, StaffArea } from '../areas';

export const TICKET_ORIGINS = ['END_USER', 'ALERT', 'TECHNICIAN', 'OTHER'] as const;
export type TicketOrigin = (typeof TICKET_ORIGINS)[number];
export const AGREEMENT_TYPES = [
  'MANAGED',
  'BLOCK_HOURS',
  'TIME_AND_MATERIALS',
  'PROJECT',
  'PRODUCT',
] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];

/** One row of a technician's allocation. OVERHEAD is a share outside the five areas. */
export interface AllocationFact {
  readonly area: StaffArea;
  readonly role: string;
  readonly share: number;
}

/** What the chart may know about the ticket an entry is on (the survivor, when merged). */
export interface EntryTicketFacts {
  readonly project: boolean;
  readonly proactive: boolean;
  readonly board: string | null;
  readonly type: string | null;
  readonly origin: TicketOrigin;
}

/** A person's decision: it wins over every rule. A null field leaves that part to the rules. */
export interface EntryOverride {
  readonly area: DeliveryAreaKey | null;
  readonly reactive: boolean | null;
}

/** Everything the RHEM decision chart looks at, as it was on the entry's local date. */
export interface EntryFacts {
  /** INTERNAL: the client is the MSP itself. */
  readonly client: 'NONE' | 'INTERNAL' | 'CLIENT';
  readonly source: string;
  readonly billable: boolean;
  readonly onsite: boolean;
  readonly workedMs: number;
  readonly workType: string | null;
  readonly workRole: string | null;
  /** The delivery area the source itself gave. */
  readonly sentArea: DeliveryAreaKey | null;
  readonly override: EntryOverride | null;
  /** Of the entry's agreement, else of its ticket's. */
  readonly agreementType: AgreementType | null;
  /** Whether an agreement covers support that date (see coversSupport). */
  readonly covered: boolean;
  readonly ticket: EntryTicketFacts | null;
  /** The technician's allocation in force that date; null without a technician. */
  readonly technician: { readonly allocationsOnDate: readonly AllocationFact[] } | null;
}

/** What the chart decides, and the name of the rule that decided it. Area null is INTERNAL. */
export interface Classified {
  readonly area: DeliveryAreaKey | null;
  readonly reactive: boolean;
  /** Reactive, yet neither billed nor covered: revenue leakage. */
  readonly uncovered: boolean;
  readonly rule: string;
}
