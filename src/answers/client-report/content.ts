import type { ClientNumber, ClientPart } from '../../numbers/questions/client-report';
import type { LocalDate } from '../../numbers/units/month';
import type { Period } from '../../numbers/units/period';
import type { ProactiveArea } from '../../words/client-report';
import type { ReportedTrend } from '../report/content';

/** A number over five quarters, under the name that the client knows. */
export interface ClientTrend extends ReportedTrend {
  readonly key: ClientNumber;
}

/** A type of ticket, and its part of all tickets that the client opened. */
export interface ClientTicketType {
  /** Null: tickets without a type. */
  readonly type: string | null;
  readonly tickets: number;
  readonly percent: number;
}

/** Hours of work that prevents trouble. */
export interface ClientWork {
  readonly area: ProactiveArea;
  readonly hours: number;
}

/** An action whose words the client may read. */
export interface ClientStep {
  readonly what: string;
  readonly due: LocalDate;
}

export interface ClientDone {
  readonly what: string;
  readonly closedOn: LocalDate;
}

/**
 * A page for one client. It holds nothing but what is named here: no money, no price, nobody of the
 * staff, and nothing of other clients.
 */
export interface ClientReport extends Readonly<Record<ClientPart, readonly ClientTrend[]>> {
  readonly msp: { readonly name: string; readonly timeZone: string; readonly currency: string };
  readonly client: string;
  readonly period: Period;
  readonly madeAt: Date;
  readonly notes: readonly string[];
  readonly topTypes: readonly ClientTicketType[];
  readonly proactive: readonly ClientWork[];
  readonly done: readonly ClientDone[];
  readonly nextSteps: readonly ClientStep[];
}
