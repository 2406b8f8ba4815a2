import { entryMatch, ruleFinder, type RuleFinder } from './custom-rules';
import {
  FIRST_RULES,
  ONSITE_BELOW_SHARE,
  ONSITE_EXCEPTION,
  OVERRIDE,
  REMAINING_RULES,
  type ChartRule,
  type JudgedEntry,
} from './default-rules';
import type { Classified, EntryFacts } from './entry-facts';
import { fold, foldAll } from './folded';
import type { Policy } from '../policy/policy';
import { WHOLE_SHARE } from '../units/parts';
import { roleReader } from './work-role';
import { customRuleName, type WorkRule } from './work-rule';

type Judge = (facts: EntryFacts) => JudgedEntry;

function judgeUnder(policy: Policy): Judge {
  const roleOf = roleReader(policy);
  const centralized = foldAll(policy.centralizedWorkTypes);
  const alignment = foldAll(policy.alignmentWorkTypes);
  return (facts) => {
    const workType = fold(facts.workType ?? '');
    return {
      facts,
      role: roleOf(facts),
      centralized: centralized.has(workType),
      alignment: alignment.has(workType),
    };
  };
}

const matching = (rules: readonly ChartRule[], entry: JudgedEntry): ChartRule | undefined =>
  rules.find((rule) => rule.when(entry));

function decidedBy(rule: ChartRule, { facts }: JudgedEntry): Classified {
  const area = rule.area === 'AS_SENT' ? facts.sentArea : rule.area;
  return { area, reactive: rule.reactive, uncovered: rule.uncovered ?? false, rule: rule.name };
}

/** A person's decision on top of what the rules said. Reactive work is Support's. */
function overridden(
  { area, reactive }: NonNullable<EntryFacts['override']>,
  otherwise: Classified,
): Classified {
  const decided = area ?? (reactive ? 'SUPPORT' : otherwise.area);
  const isReactive = decided === 'SUPPORT' && (reactive ?? true);
  return { area: decided, reactive: isReactive, uncovered: false, rule: OVERRIDE };
}

interface Verdict {
  readonly classified: Classified;
  /** On site and of the TAM: the share of the month decides. */
  readonly awaitsShare: boolean;
}

function decide(entry: JudgedEntry, customRule: RuleFinder | null): Verdict {
  const first = matching(FIRST_RULES, entry);
  if (first) return { classified: decidedBy(first, entry), awaitsShare: false };
  const custom = customRule && customRule(entryMatch(entry.facts));
  if (custom) return { classified: decidedByTenant(custom), awaitsShare: false };
  const rule = matching(REMAINING_RULES, entry);
  if (!rule) throw new RangeError('The last rule of the chart must match everything.');
  return { classified: decidedBy(rule, entry), awaitsShare: rule.onsiteTest ?? false };
}

const decidedByTenant = (rule: WorkRule): Classified => ({
  area: rule.deliveryArea,
  reactive: rule.reactive && rule.deliveryArea === 'SUPPORT',
  uncovered: false,
  rule: customRuleName(rule),
});

interface OnsiteTime {
  all: number;
  alignment: number;
}

/** From the share on, alignment carries its small exceptions; below it they were support after all. Exact. */
const settled = (onsite: OnsiteTime, share: number): Classified =>
  onsite.alignment * WHOLE_SHARE >= share * onsite.all
    ? exception
    : { area: 'SUPPORT', reactive: true, uncovered: false, rule: ONSITE_BELOW_SHARE };

const exception: Classified = {
  area: 'TECHNOLOGY_ALIGNMENT',
  reactive: false,
  uncovered: false,
  rule: ONSITE_EXCEPTION,
};

/**
 * The RHEM decision chart (FF p. 10–11) over every entry of one client and local month, in the
 * order given. All entries of the month must be there: the on-site exception of the TAM is a share
 * of the month. Entries without a client may come together as one "client".
 */
export function classifyClientMonth(
  entries: readonly EntryFacts[],
  rules: readonly WorkRule[],
  policy: Policy,
): Classified[] {
  const judge = judgeUnder(policy);
  const customRule = rules.length > 0 ? ruleFinder(rules, 'TIME_ENTRY') : null;
  const onsite: OnsiteTime = { all: 0, alignment: 0 };
  const exceptions: number[] = [];
  const decided = entries.map((facts, index) => {
    const entry = judge(facts);
    const { classified, awaitsShare } = decide(entry, customRule);
    if (facts.override) return overridden(facts.override, classified);
    if (awaitsShare) weigh(entry, onsite);
    if (awaitsShare && !entry.alignment) exceptions.push(index);
    return classified;
  });
  const outcome = settled(onsite, policy.tamAlignmentShare);
  for (const index of exceptions) decided[index] = outcome;
  return decided;
}

/**
 * The chart over single entries of months that go by one policy. It is null for an entry that the share of
 * its month has a say in: that takes the whole month.
 */
export function classifyAlone(
  entries: readonly EntryFacts[],
  rules: readonly WorkRule[],
  policy: Policy,
): (Classified | null)[] {
  const judge = judgeUnder(policy);
  const customRule = rules.length > 0 ? ruleFinder(rules, 'TIME_ENTRY') : null;
  return entries.map((facts) => {
    const { classified, awaitsShare } = decide(judge(facts), customRule);
    return awaitsShare ? null : classified;
  });
}

function weigh({ facts, alignment }: JudgedEntry, onsite: OnsiteTime): void {
  onsite.all += facts.workedMs;
  if (alignment) onsite.alignment += facts.workedMs;
}
