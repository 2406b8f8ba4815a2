import { metric } from '../numbers/metrics/catalogue';
import type { Target } from '../numbers/metrics/metric';
import type { Bridged, Goals, Measured, ScorecardItem } from '../numbers/questions/scorecard';
import type { Ratio } from '../numbers/units/ratio';
import { measured } from './measured';
import { metricTitle } from './metric-title';
import { money } from './money';
import { listed } from './sentence';

/** A target in words: "≥ 70", "< 30", "200 to 300". */
export function referenceWords(target: Target | null): string {
  const { min, max, exclusive } = target ?? { exclusive: false };
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${exclusive ? '>' : '≥'} ${min}`;
  return max === undefined ? 'no target' : `${exclusive ? '<' : '≤'} ${max}`;
}

function measuredWords({ key, now, before }: Measured, currency: string): string {
  const { unit } = metric(key);
  const inWords = (value: Ratio | null): string =>
    value ? measured(value, unit, currency) : 'no value';
  return `${metricTitle(key)}: ${inWords(now.value)} in ${now.label}, ${inWords(before.value)} in ${before.label}.`;
}

function bridgedWords({ net, months }: Bridged, currency: string): string {
  if (!net) return 'No agreements or revenue are known in this quarter.';
  const each = months.map(({ month, net: own }) => `${money(own, currency)} in ${month}`);
  return `Net new MRR: ${money(net, currency)}, which is ${listed(each)}.`;
}

function goalsWords({ now, before, missed }: Goals): string {
  const off = missed.length > 0 ? ` Off target: ${listed(missed.map(metricTitle))}.` : '';
  return (
    `${now.reached} of ${now.judged} SMART numbers are on target in ${now.label}, ` +
    `${before.reached} of ${before.judged} in ${before.label}.${off}`
  );
}

/** A line of the scorecard in a sentence, the quarter before beside it. */
export function scorecardSentence({ facts }: ScorecardItem, currency: string): string {
  switch (facts.of) {
    case 'METRIC':
      return measuredWords(facts, currency);
    case 'MRR':
      return bridgedWords(facts, currency);
    case 'GOALS':
      return goalsWords(facts);
  }
}
