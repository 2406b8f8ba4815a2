import type { ErrorCode } from '../../error-codes/catalogue';
import { Refusal } from '../../errors';
import { checkRules, type RuleFault } from '../../numbers/classify/check-rules';
import {
  FIRST_RULES,
  ONSITE_BELOW_SHARE,
  ONSITE_EXCEPTION,
  REMAINING_RULES,
  type ChartRule,
} from '../../numbers/classify/default-rules';
import { TICKET_RULES } from '../../numbers/classify/ticket-reactive';
import type {
  RuleSubject,
  WorkRule as Rule,
  WorkRuleMatch,
} from '../../numbers/classify/work-rule';
import {
  WorkRule,
  WorkRuleCondition,
  type WorkRuleInput,
  type WorkRuleMatchInput,
} from './work-rule.type';
import { conditionWords, ruleFaultWords } from '../../words/work-rules';
import { thingOf } from '../thing-of';

const MOST_RULES = 200;

const CODES: Readonly<Record<RuleFault['of'], ErrorCode>> = {
  BAD_NAME: 'BAD_WORK_RULE',
  SAME_NAME: 'DUPLICATE_RULE_NAME',
  NO_CONDITION: 'EMPTY_MATCH',
  EMPTY_CONDITION: 'EMPTY_MATCH',
  REACTIVE_ELSEWHERE: 'REACTIVE_OUTSIDE_SUPPORT',
  NOT_OF_TICKETS: 'UNREACHABLE_RULE',
  HIDDEN_BY: 'UNREACHABLE_RULE',
  HIDDEN_BY_SEVERAL: 'UNREACHABLE_RULE',
};

const isGiven = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined;

const toMatch = (match: WorkRuleMatchInput): WorkRuleMatch =>
  Object.fromEntries(Object.entries(match).filter(isGiven)) as WorkRuleMatch;

const toRule = (input: WorkRuleInput): Rule => ({
  name: input.name.trim(),
  appliesTo: input.appliesTo ?? 'TIME_ENTRY',
  match: toMatch(input.match),
  deliveryArea: input.deliveryArea ?? null,
  reactive: input.reactive,
});

const fieldOf = (fault: RuleFault) => ('field' in fault ? { field: fault.field } : {});

/** Reads an MSP's rules, or refuses and says which rule is wrong, and why. */
export function readRules(inputs: readonly WorkRuleInput[]): Rule[] {
  if (inputs.length > MOST_RULES)
    throw new Refusal('BAD_WORK_RULE', `At most ${MOST_RULES} rules; these are ${inputs.length}.`);
  const rules = inputs.map(toRule);
  const problem = checkRules(rules);
  if (!problem) return rules;
  const { index, fault } = problem;
  const name = rules[index]?.name ?? '';
  const why = `Rule ${index} ("${name}"): ${ruleFaultWords(fault)} Nothing was changed.`;
  throw new Refusal(CODES[fault.of], why, { rule: index, name, ...fieldOf(fault) });
}

type Given = readonly [field: keyof WorkRuleMatch, value: unknown];

const conditionOf = ([field, value]: Given): WorkRuleCondition =>
  thingOf(WorkRuleCondition, {
    field,
    values: Array.isArray(value) ? value.map(String) : [String(value)],
  });

const inWords = (conditions: readonly WorkRuleCondition[]): string =>
  conditions.map(({ field, values }) => conditionWords(field, values)).join('; ');

function ofTenant(rule: Rule): WorkRule {
  const given = Object.entries(rule.match) as readonly Given[];
  const conditions = given.map(conditionOf);
  const { name, appliesTo, deliveryArea, reactive } = rule;
  const meaning = `The MSP’s own: ${inWords(conditions)}.`;
  const own = { name, appliesTo, deliveryArea, reactive, meaning, conditions, custom: true };
  return thingOf(WorkRule, own);
}

function ofChart(appliesTo: RuleSubject, rule: Omit<ChartRule, 'when'>): WorkRule {
  const { name, meaning, reactive } = rule;
  const deliveryArea = rule.area === 'AS_SENT' ? null : rule.area;
  const own = { name, appliesTo, deliveryArea, reactive, meaning, conditions: [], custom: false };
  return thingOf(WorkRule, own);
}

const ONSITE_RULES: readonly Omit<ChartRule, 'when'>[] = [
  {
    name: ONSITE_EXCEPTION,
    meaning: 'On-site TAM time that is not alignment, in a client-month with enough alignment.',
    area: 'TECHNOLOGY_ALIGNMENT',
    reactive: false,
  },
  {
    name: ONSITE_BELOW_SHARE,
    meaning: 'On-site TAM time that is not alignment, in a client-month with too little of it.',
    area: 'SUPPORT',
    reactive: true,
  },
];

/** Every rule in the order in which it is tried: first for time, then for tickets. */
export function allRules(own: readonly Rule[]): WorkRule[] {
  const custom = (subject: RuleSubject): WorkRule[] =>
    own.filter(({ appliesTo }) => appliesTo === subject).map(ofTenant);
  const chart = (subject: RuleSubject, rules: readonly Omit<ChartRule, 'when'>[]): WorkRule[] =>
    rules.map((rule) => ofChart(subject, rule));
  const [internal, ...others] = TICKET_RULES.map((rule) => ({ ...rule, area: null }));
  return [
    ...chart('TIME_ENTRY', FIRST_RULES),
    ...custom('TIME_ENTRY'),
    ...chart('TIME_ENTRY', [...REMAINING_RULES, ...ONSITE_RULES]),
    ...chart('TICKET', internal ? [internal] : []),
    ...custom('TICKET'),
    ...chart('TICKET', others),
  ];
}
