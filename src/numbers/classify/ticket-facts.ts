import type { Policy } from '../policy/policy';
import type { Month } from '../units/month';
import type { AgreementType, TicketOrigin } from './entry-facts';
import type { WorkRule } from './work-rule';

/** What decides whether a ticket is reactive. */
export interface TicketKindFacts {
  readonly source: string;
  readonly board: string | null;
  readonly type: string | null;
  readonly origin: TicketOrigin;
  readonly agreementType: AgreementType | null;
  readonly project: boolean;
  readonly proactive: boolean;
  /** The client is the MSP itself. */
  readonly internalClient: boolean;
  /** A person's decision, else null. */
  readonly overrideReactive: boolean | null;
}

/** A ticket as it is known now. Instants are milliseconds since 1970. */
export interface TicketFacts extends TicketKindFacts {
  readonly openedAt: number;
  /** Used only when no close or reopen event is known. */
  readonly closedAt: number | null;
  /** How often the source says that it was reopened; it says not when. */
  readonly reopenedCount: number;
  /** The source's own flag. */
  readonly escalated: boolean;
  readonly merged: boolean;
  readonly deleted: boolean;
}

export const TICKET_EVENT_KINDS = [
  'OPENED',
  'CLOSED',
  'REOPENED',
  'ESCALATED',
  'MOVED',
  'MERGED',
  'UNMERGED',
  'DELETED',
] as const;
export type TicketEventKind = (typeof TICKET_EVENT_KINDS)[number];

export interface TicketEventFacts {
  readonly kind: TicketEventKind;
  readonly occurredAt: number;
  /** Read off a changed closing date; a source's own events make it void. */
  readonly derived: boolean;
}

/** An event of a life, with where it led. */
export interface TicketLifeEvent extends TicketEventFacts {
  /** Of MOVED: the board it moved to; null when its source does not say. */
  readonly board: string | null;
  /** Of ESCALATED: the tier it went to. */
  readonly tier: number | null;
}

/** An undeleted entry on the ticket, or on a ticket merged into it. */
export interface TicketEntryFacts {
  readonly startedAt: number;
  readonly workedMs: number;
  /** The technician's tier on the entry's own day; null when unknown. */
  readonly tier: number | null;
}

export interface TicketContext {
  readonly zone: string;
  readonly rules: readonly WorkRule[];
  /** The settings that a month goes by. */
  readonly policyOf: (month: Month) => Pick<Policy, 'alertFilter'>;
}

/** The additive facts of a ticket in one month; the columns of `ticket_month`. */
export interface TicketMonth {
  readonly month: Month;
  opened: number;
  closes: number;
  reopens: number;
  /** 1 where it may have been reopened without anybody saying so. */
  untoldReopens: number;
  closed: number;
  /** 1 where an alert was opened that was resolved without labour, a ticket or not. */
  untouchedAlerts: number;
  cohort: number;
  firstTouch: number;
  handleMs: number;
  elapsedMs: number;
  touches: number;
  long: number;
  escalated: number;
}

/** All that is derived of a ticket. */
export interface TicketLife {
  readonly reactive: boolean;
  readonly rule: string;
  /** Reactive, of a client, not merged, deleted or an alert that the filter leaves out: only such tickets have months. */
  readonly counted: boolean;
  readonly isOpen: boolean;
  readonly lastClosedAt: number | null;
  readonly labourMs: number;
  readonly touches: number;
  readonly escalated: boolean;
  /** The board or tier it went to; null when it was not escalated. */
  readonly escalatedTo: string | null;
  readonly months: readonly TicketMonth[];
}
