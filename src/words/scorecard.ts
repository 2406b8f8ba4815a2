import { metric } from '../numbers/metrics/catalogue';
import type {
  Bridged,
  Goals,
  Measured,
  Missed,
  ScorecardItem,
} from '../numbers/questions/scorecard';
import { toNumber, type Ratio } from '../numbers/units/ratio';
import { measured } from './measured';
import { money } from './money';
import { monthWords } from './months';
import { dimensionName, metricTitle } from './names';
import { counted } from './quantities';
import { notDue } from './not-due';
import { listed } from './sentence';
import { targetText } from './target-text';
import { unitWords } from './unit-words';

/** What a line of the scorecard is in. */
export const scoredUnit = (name: ScorecardItem['name']): string =>
  name === 'NET_NEW_MRR' ? 'money' : name === 'GOALS_MET' ? '%' : metric(name).unit;

/** How a line is called: "Total close %", "Net new MRR". */
export function scoredName(name: ScorecardItem['name']): string {
  if (name === 'NET_NEW_MRR') return 'Net new MRR';
  return name === 'GOALS_MET' ? 'SMART numbers on target' : metricTitle(name);
}

const numberOrNull = (limit: string | undefined): number | null =>
  limit === undefined ? null : Number(limit);

/** What an item should be, in its unit: "≥ 70.0 %", "< 30.0 min a ticket", "200 to 300 tickets a technician and month". */
export function referenceWords(
  { name, target, value }: Omit<ScorecardItem, 'facts'>,
  currency: string,
): string {
  if (!target) return 'no target';
  const { min, max, exclusive } = target;
  const range = { min: numberOrNull(min), max: numberOrNull(max), exclusive };
  const unit = scoredUnit(name);
  const shown = value && toNumber(value.over, value.under);
  return `${targetText(range, unit, currency, shown)}${unitWords(unit)}`;
}

function measuredWords({ key, now, before }: Measured, currency: string): string {
  const { unit } = metric(key);
  const inWords = (value: Ratio | null): string =>
    value ? measured(value, unit, currency) : 'no value';
  return `${metricTitle(key)}: ${inWords(now.value)} in ${now.label}, ${inWords(before.value)} in ${before.label}.`;
}

function bridgedWords({ net, months }: Bridged, currency: string): string {
  if (!net) return 'No agreements or revenue are known in this quarter.';
  const each = months.map(
    ({ month, net: own }) => `${money(own, currency)} in ${monthWords(month)}`,
  );
  return `Net new MRR: ${money(net, currency)}, which is ${listed(each)}.`;
}

const missedWords = ({ key, scope, count }: Missed): string =>
  scope === 'MSP'
    ? metricTitle(key)
    : `${metricTitle(key)} of ${counted(count, dimensionName(scope))}`;

function goalsWords({ now, before, missed, ownToo }: Goals): string {
  const off = missed.length > 0 ? ` Off target: ${listed(missed.map(missedWords))}.` : '';
  const pending = now.pending > 0 ? ` ${notDue(now.pending)}` : '';
  const goals = ownToo ? 'goals (SMART numbers and your own targets)' : 'SMART numbers';
  return (
    `${now.reached} of ${now.judged} ${goals} are on target in ${now.label}, ` +
    `${before.reached} of ${before.judged} in ${before.label}.${off}${pending}`
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
