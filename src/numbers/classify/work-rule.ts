import type { DeliveryAreaKey } from '../areas';
import type { AgreementType, TicketOrigin } from './entry-facts';

export type RuleSubject = 'TIME_ENTRY' | 'TICKET';

/** What a tenant's rule looks for: every field given must hold, any value of a list will do. */
export interface WorkRuleMatch {
  readonly sources?: readonly string[];
  readonly boards?: readonly string[];
  readonly ticketTypes?: readonly string[];
  readonly workTypes?: readonly string[];
  readonly workRoles?: readonly string[];
  readonly technicianRoles?: readonly string[];
  readonly ticketSources?: readonly TicketOrigin[];
  readonly project?: boolean;
  readonly proactive?: boolean;
  readonly billable?: boolean;
  readonly onsite?: boolean;
  readonly covered?: boolean;
  readonly agreementTypes?: readonly AgreementType[];
}

/** A tenant's own rule, in the order the tenant gave. Tried after "internal" and "billable or project", before the rest of the chart. */
export interface WorkRule {
  readonly name: string;
  readonly appliesTo: RuleSubject;
  readonly match: WorkRuleMatch;
  /** Null is INTERNAL. A reactive rule goes with SUPPORT only. */
  readonly deliveryArea: DeliveryAreaKey | null;
  readonly reactive: boolean;
}

/** How a tenant's rule is named as the one that decided. */
export const customRuleName = (rule: Pick<WorkRule, 'name'>): string => `custom: ${rule.name}`;
