import type { DeliveryAreaKey } from '../areas';
import { fold } from './folded';
import { hiddenBy, isReachable } from './reachable';
import type { WorkRule, WorkRuleMatch } from './work-rule';

/** What is wrong with a rule. Places in the set count from 0. */
export type RuleFault =
  | { readonly of: 'BAD_NAME' }
  | { readonly of: 'SAME_NAME'; readonly as: number }
  | { readonly of: 'NO_CONDITION' }
  | { readonly of: 'EMPTY_CONDITION'; readonly field: keyof WorkRuleMatch }
  | { readonly of: 'REACTIVE_ELSEWHERE'; readonly area: DeliveryAreaKey | null }
  | { readonly of: 'NOT_OF_TICKETS'; readonly field: keyof WorkRuleMatch }
  | { readonly of: 'HIDDEN_BY'; readonly name: string }
  | { readonly of: 'HIDDEN_BY_SEVERAL'; readonly isAboutTime: boolean };

/** Why a set of rules cannot be: which rule, and what is wrong with it. */
export interface RuleProblem {
  readonly index: number;
  readonly fault: RuleFault;
}

type Check = (rule: WorkRule, earlier: readonly WorkRule[]) => RuleFault | undefined;

export const LONGEST_RULE_NAME = 100;

const named: Check = ({ name }) => {
  const bad = name.trim() === '' || name.length > LONGEST_RULE_NAME || name.includes('\0');
  return bad ? { of: 'BAD_NAME' } : undefined;
};

const unique: Check = ({ name }, earlier) => {
  const twin = earlier.findIndex((each) => fold(each.name) === fold(name));
  return twin >= 0 ? { of: 'SAME_NAME', as: twin } : undefined;
};

const matching: Check = ({ match }) => {
  const fields = (Object.keys(match) as (keyof WorkRuleMatch)[]).filter(
    (field) => match[field] !== undefined,
  );
  if (fields.length === 0) return { of: 'NO_CONDITION' };
  const field = fields.find((each) => isEmpty(match[each]));
  return field && { of: 'EMPTY_CONDITION', field };
};

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) && (value.length === 0 || value.some(isBlank));

/** Only Support is reactive. A ticket has no area: a rule on tickets may leave it out. */
const reactiveInSupport: Check = ({ reactive, deliveryArea, appliesTo }) => {
  const holds = deliveryArea === 'SUPPORT' || (appliesTo === 'TICKET' && deliveryArea === null);
  return reactive && !holds ? { of: 'REACTIVE_ELSEWHERE', area: deliveryArea } : undefined;
};

const OF_ENTRIES_ONLY: readonly (keyof WorkRuleMatch)[] = [
  'workTypes',
  'workRoles',
  'technicianRoles',
  'billable',
  'onsite',
  'covered',
];

const reached: Check = (rule, earlier) => {
  const absent = OF_ENTRIES_ONLY.find((field) => rule.match[field] !== undefined);
  if (rule.appliesTo === 'TICKET' && absent) return { of: 'NOT_OF_TICKETS', field: absent };
  if (isReachable(rule, earlier)) return undefined;
  const hiding = hiddenBy(rule, earlier);
  if (hiding) return { of: 'HIDDEN_BY', name: hiding.name };
  return { of: 'HIDDEN_BY_SEVERAL', isAboutTime: rule.appliesTo === 'TIME_ENTRY' };
};

const CHECKS: readonly Check[] = [named, unique, matching, reactiveInSupport, reached];

/** The first thing wrong with a tenant's rules, in their order; null when they can be used. */
export function checkRules(rules: readonly WorkRule[]): RuleProblem | null {
  for (const [index, rule] of rules.entries()) {
    for (const check of CHECKS) {
      const fault = check(rule, rules.slice(0, index));
      if (fault) return { index, fault };
    }
  }
  return null;
}
