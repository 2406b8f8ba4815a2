import type { DeliveryAreaKey } from '../numbers/areas';
import { metric, type MetricKey } from '../numbers/metrics/catalogue';
import type { Came, NumberIn, Promised, Waiting } from '../numbers/questions/action-outcome';
import type { ActionFinding } from '../numbers/questions/action-finding';
import type { LocalDate } from '../numbers/units/month';
import { magnitude, percentOf, type Ratio } from '../numbers/units/ratio';
import { fixed, rounded } from './decimal';
import { measured } from './measured';
import { dateWords } from './months';
import { areaTitle, metricTitle } from './names';
import { counted, hours, percent, upTo } from './quantities';
import { reasonText } from './reason-text';

/** What an action was decided on. */
export const FINDING_WORDS: Readonly<Record<ActionFinding, string>> = {
  SMART_NUMBER: 'a SMART number off target',
  PROFIT_DRAIN: 'a client that drains profit',
  PRICING_GAP: 'a price below what it should be',
  OPPORTUNITY: 'an opportunity',
  STAFFING: 'the staffing plan',
  REACTIVE_SPIRAL: 'the reactive spiral',
  BACKLOG: 'the backlog',
  BAND_CHANGE: 'a client that changed its band',
  DATA_QUALITY: 'a finding about the data',
};

const unitOf = (key: MetricKey): string => metric(key).unit;

/** Sums count things; all else is a rate, a share or money. */
const SUMS: Readonly<Record<string, (value: Ratio) => string>> = {
  hours,
  tickets: (value) => counted(value, 'ticket'),
  'seat-months': (value) => `${upTo(value, 1)} seat-months`,
  'endpoint-months': (value) => `${upTo(value, 1)} endpoint-months`,
  'FTE-months': (value) => `${upTo(value, 1)} FTE-months`,
};

const valueWords = (key: MetricKey, value: Ratio, currency: string): string =>
  SUMS[unitOf(key)]?.(value) ?? measured(value, unitOf(key), currency);

/** A change of a percentage is in points: "5 % less" would mean another thing. */
const sizeWords = (key: MetricKey, change: Ratio, currency: string): string =>
  unitOf(key) === '%'
    ? `${fixed(magnitude(change), 1)} points`
    : valueWords(key, magnitude(change), currency);

const isBelow = ({ over }: Ratio): boolean => over < 0n;

/** "355 hours less", "$12.50 more". */
const changeWords = ({ key, change }: Promised, currency: string): string =>
  `${sizeWords(key, change, currency)} ${isBelow(change) ? 'less' : 'more'}`;

/** What came, by its size: a change that no digit shows is none that a reader could check. */
function cameWords(key: MetricKey, change: Ratio, currency: string): string {
  if (change.over === 0n) return 'nothing changed';
  return /[1-9]/.test(sizeWords(key, change, currency))
    ? `came ${changeWords({ key, change }, currency)}`
    : 'next to nothing came';
}

/** How much of what was promised came: "33.8 % of it"; nothing where it went the other way. */
function shareWords({ change: promised }: Promised, change: Ratio, reached: boolean): string {
  if (reached) return ', as promised or better';
  if (change.over === 0n || isBelow(change) !== isBelow(promised)) return '';
  const share = percentOf(magnitude(change), magnitude(promised))!;
  return Number(rounded(share, 1)) === 0 ? '' : `, ${percent(share)} of it`;
}

function unknownWords({ before, after }: Came): string {
  const none = before.value === null ? before : after;
  const why = none.reason ? `: ${reasonText(none.reason)}` : '';
  return `What came cannot be measured, because it has no value in ${none.quarter}${why}.`;
}

const inQuarter = (key: MetricKey, { quarter, value }: NumberIn, currency: string): string =>
  `${valueWords(key, value!, currency)} in ${quarter}`;

/** What was promised of an action and what came, with the figures that it is told from. */
export function cameSentence(came: Came, currency: string): string {
  const { promised, before, after, change, reached } = came;
  const { key } = promised;
  const promise = `${metricTitle(key)}: promised ${changeWords(promised, currency)}`;
  if (change === null || reached === null) return `${promise}. ${unknownWords(came)}`;
  const said = cameWords(key, change, currency) + shareWords(promised, change, reached);
  const figures = [before, after].map((each) => inQuarter(key, each, currency)).join(', ');
  return `${promise}, ${said}: ${figures}.`;
}

/** An action that is not measured, or not yet. */
export function notMeasuredSentence({ why, promised, quarter }: Waiting, currency: string): string {
  if (!promised) return 'No change of a number was promised.';
  const promise = `${metricTitle(promised.key)}: promised ${changeWords(promised, currency)}.`;
  return why === 'TOO_EARLY'
    ? `${promise} It is measured from the quarter after ${quarter} on.`
    : `${promise} It is measured when ${quarter} is over, because a part of a quarter does not compare with a whole one.`;
}

/** Whom or what an action is about. */
export const aboutWords = (client: string | null, area: DeliveryAreaKey | null): string =>
  client ?? (area ? areaTitle(area) : 'All of the MSP');

/** How an action stands. */
export function stateWords(closedOn: LocalDate | null, isOverdue: boolean): string {
  if (closedOn !== null) return `closed on ${dateWords(closedOn)}`;
  return isOverdue ? 'overdue' : 'open';
}

/** On what an action was decided, and in the report of which quarter. */
export const decidedWords = (finding: ActionFinding | null, quarter: string): string =>
  `Decided on ${finding ? `${FINDING_WORDS[finding]} in` : 'in'} ${quarter}.`;

/** The actions of a report. */
export const ACTION_COLUMNS = ['What', 'Owner', 'About', 'Due', 'State'] as const;
export const ACTIONS_TITLE = 'Actions';
export const ABOUT_ACTIONS =
  'What was decided on, and what came of it since the quarter it was decided on.';
export const NO_ACTIONS = 'No action was decided on.';
export const BEFORE_ACTIONS = 'This report was kept before actions were.';
