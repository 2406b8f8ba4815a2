import { ruleFinder, ticketMatch, type RuleFinder } from './custom-rules';
import type { TicketKindFacts } from './ticket-facts';
import { customRuleName, type WorkRule } from './work-rule';

export interface TicketKind {
  readonly reactive: boolean;
  readonly rule: string;
}

const is = (reactive: boolean, rule: string): TicketKind => ({ reactive, rule });

const INTERNAL = is(false, 'internal-ticket');
const PROJECT = is(false, 'project-ticket');
const PROACTIVE = is(false, 'proactive-ticket');
const REACTIVE = is(true, 'reactive-ticket');

/** The rules for tickets in the order they are tried; those of the tenant come after the first. */
export const TICKET_RULES: readonly { name: string; meaning: string; reactive: boolean }[] = [
  { name: INTERNAL.rule, meaning: 'Of the MSP itself, or of no client.', reactive: false },
  { name: PROJECT.rule, meaning: 'A project, or under a project agreement.', reactive: false },
  { name: PROACTIVE.rule, meaning: 'Marked as planned.', reactive: false },
  { name: REACTIVE.rule, meaning: 'Every other ticket (SN p. 4).', reactive: true },
];

/** What the chart says of tickets that no person and no rule of the tenant decided. */
function byDefault({ project, proactive, agreementType }: TicketKindFacts): TicketKind {
  if (project || agreementType === 'PROJECT') return PROJECT;
  return proactive ? PROACTIVE : REACTIVE;
}

const finders = new WeakMap<readonly WorkRule[], RuleFinder>();

/** One list of rules meets many tickets: it is read once. */
function finderOf(rules: readonly WorkRule[]): RuleFinder {
  const known = finders.get(rules);
  if (known) return known;
  const made = ruleFinder(rules, 'TICKET');
  finders.set(rules, made);
  return made;
}

/** Whether a ticket is reactive, and what decided it: a person, else the tenant's rules, else every ticket that is not internal, a project or proactive (SN p. 4). */
export function ticketReactive(facts: TicketKindFacts, rules: readonly WorkRule[]): TicketKind {
  if (facts.overrideReactive !== null) return is(facts.overrideReactive, 'override');
  if (facts.internalClient) return INTERNAL;
  const custom = rules.length > 0 ? finderOf(rules)(ticketMatch(facts)) : null;
  return custom ? is(custom.reactive, customRuleName(custom)) : byDefault(facts);
}
