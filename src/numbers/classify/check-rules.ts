import { fold } from './folded';
import { hiddenBy, isReachable } from './reachable';
import type { WorkRule, WorkRuleMatch } from './work-rule';

/** Why a set of rules cannot be: which rule, and what is wrong with it. */
export interface RuleProblem {
  readonly code:
    | 'BAD_WORK_RULE'
    | 'EMPTY_MATCH'
    | 'UNREACHABLE_RULE'
    | 'DUPLICATE_RULE_NAME'
    | 'REACTIVE_OUTSIDE_SUPPORT';
  /** Its place in the set, from 0. */
  readonly index: number;
  readonly why: string;
}

type Check = (
  rule: WorkRule,
  earlier: readonly WorkRule[],
) => Omit<RuleProblem, 'index'> | undefined;

const LONGEST_NAME = 100;

const named: Check = ({ name }) => {
  const bad = name.trim() === '' || name.length > LONGEST_NAME || name.includes('\0');
  const why = `Give it a name of 1 to ${LONGEST_NAME} characters.`;
  return bad ? { code: 'BAD_WORK_RULE', why } : undefined;
};

const unique: Check = ({ name }, earlier) => {
  const twin = earlier.findIndex((each) => fold(each.name) === fold(name));
  const why = `Rule ${twin} has the same name; entries say by name which rule decided them.`;
  return twin >= 0 ? { code: 'DUPLICATE_RULE_NAME', why } : undefined;
};

const matching: Check = ({ match }) => {
  const given = Object.entries(match).filter(([, value]) => value !== undefined);
  if (given.length === 0)
    return { code: 'EMPTY_MATCH', why: 'Its match is empty: say what it looks for.' };
  const empty = given.find(
    ([, value]) => Array.isArray(value) && (value.length === 0 || value.some(isBlank)),
  );
  const why = `match.${empty?.[0]} is empty or has an empty name in it: nothing would ever match.`;
  return empty ? { code: 'EMPTY_MATCH', why } : undefined;
};

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** Only Support is reactive. A ticket has no area: a rule on tickets may leave it out. */
const reactiveInSupport: Check = ({ reactive, deliveryArea, appliesTo }) => {
  const holds = deliveryArea === 'SUPPORT' || (appliesTo === 'TICKET' && deliveryArea === null);
  const why = `Only work in SUPPORT is reactive; it names ${deliveryArea ?? 'no delivery area'}.`;
  return reactive && !holds ? { code: 'REACTIVE_OUTSIDE_SUPPORT', why } : undefined;
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
  const code = 'UNREACHABLE_RULE';
  const absent = OF_ENTRIES_ONLY.find((field) => rule.match[field] !== undefined);
  if (rule.appliesTo === 'TICKET' && absent)
    return { code, why: `A ticket has no ${absent}: no ticket can ever match.` };
  if (isReachable(rule, earlier)) return undefined;
  const hiding = hiddenBy(rule, earlier);
  if (hiding)
    return { code, why: `Everything it matches is decided by "${hiding.name}" before it.` };
  const before = rule.appliesTo === 'TIME_ENTRY' ? ', billable time or projects' : '';
  return { code, why: `Everything it matches is decided before it, by earlier rules${before}.` };
};

const CHECKS: readonly Check[] = [named, unique, matching, reactiveInSupport, reached];

/** The first thing wrong with a tenant's rules, in their order; null when they can be used. */
export function checkRules(rules: readonly WorkRule[]): RuleProblem | null {
  for (const [index, rule] of rules.entries()) {
    for (const check of CHECKS) {
      const problem = check(rule, rules.slice(0, index));
      if (problem) return { ...problem, index };
    }
  }
  return null;
}
