import type { AllocationFact, EntryFacts, TicketOrigin, AgreementType } from './entry-facts';
import { fold, foldAll } from './folded';
import type { TicketKindFacts } from './ticket-facts';
import type { WorkRule, WorkRuleMatch } from './work-rule';

/** What a tenant's rule may look at, of an entry or of a ticket. Undefined: the subject has no such thing, so no rule on it matches. */
export interface MatchedFacts {
  readonly source: string;
  readonly board: string | null;
  readonly ticketType: string | null;
  readonly ticketSource: TicketOrigin | null;
  readonly agreementType: AgreementType | null;
  readonly project: boolean;
  readonly proactive: boolean;
  readonly workType?: string | null;
  readonly workRole?: string | null;
  readonly technicianRoles?: readonly AllocationFact[];
  readonly billable?: boolean;
  readonly onsite?: boolean;
  readonly covered?: boolean;
}

type Test = (facts: MatchedFacts) => boolean;

const anyOf = (
  wanted: readonly string[] | undefined,
  read: (facts: MatchedFacts) => string | null | undefined,
): Test[] => {
  if (!wanted) return [];
  const names = foldAll(wanted);
  return [
    (facts) => {
      const name = read(facts);
      return name !== null && name !== undefined && names.has(fold(name));
    },
  ];
};

const exactly = (
  wanted: boolean | undefined,
  read: (facts: MatchedFacts) => boolean | undefined,
): Test[] => (wanted === undefined ? [] : [(facts) => read(facts) === wanted]);

const anyRole = (wanted: readonly string[] | undefined): Test[] => {
  if (!wanted) return [];
  const names = foldAll(wanted);
  const holds = ({ role, share }: AllocationFact): boolean => share > 0 && names.has(fold(role));
  return [(facts) => facts.technicianRoles?.some(holds) ?? false];
};

const testsOf = (match: WorkRuleMatch): Test[] => [
  ...anyOf(match.sources, (facts) => facts.source),
  ...anyOf(match.boards, (facts) => facts.board),
  ...anyOf(match.ticketTypes, (facts) => facts.ticketType),
  ...anyOf(match.workTypes, (facts) => facts.workType),
  ...anyOf(match.workRoles, (facts) => facts.workRole),
  ...anyRole(match.technicianRoles),
  ...anyOf(match.ticketSources, (facts) => facts.ticketSource),
  ...anyOf(match.agreementTypes, (facts) => facts.agreementType),
  ...exactly(match.project, (facts) => facts.project),
  ...exactly(match.proactive, (facts) => facts.proactive),
  ...exactly(match.billable, (facts) => facts.billable),
  ...exactly(match.onsite, (facts) => facts.onsite),
  ...exactly(match.covered, (facts) => facts.covered),
];

export type RuleFinder = (facts: MatchedFacts) => WorkRule | null;

/** The first of the tenant's rules for a subject whose every condition holds. A rule without conditions matches nothing. */
export function ruleFinder(rules: readonly WorkRule[], subject: WorkRule['appliesTo']): RuleFinder {
  const ready = rules
    .filter(({ appliesTo }) => appliesTo === subject)
    .map((rule) => ({ rule, tests: testsOf(rule.match) }))
    .filter(({ tests }) => tests.length > 0);
  if (ready.length === 0) return () => null;
  return (facts) => ready.find(({ tests }) => tests.every((holds) => holds(facts)))?.rule ?? null;
}

export const entryMatch = (facts: EntryFacts): MatchedFacts => ({
  source: facts.source,
  board: facts.ticket?.board ?? null,
  ticketType: facts.ticket?.type ?? null,
  ticketSource: facts.ticket?.origin ?? null,
  agreementType: facts.agreementType,
  project: facts.agreementType === 'PROJECT' || facts.ticket?.project === true,
  proactive: facts.ticket?.proactive === true,
  workType: facts.workType,
  workRole: facts.workRole,
  technicianRoles: facts.technician?.allocationsOnDate ?? [],
  billable: facts.billable,
  onsite: facts.onsite,
  covered: facts.covered,
});

export const ticketMatch = (facts: TicketKindFacts): MatchedFacts => ({
  source: facts.source,
  board: facts.board,
  ticketType: facts.type,
  ticketSource: facts.origin,
  agreementType: facts.agreementType,
  project: facts.project || facts.agreementType === 'PROJECT',
  proactive: facts.proactive,
});
