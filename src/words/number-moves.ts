import type { MetricKey } from '../numbers/metrics/catalogue';
import { metric } from '../numbers/metrics/catalogue';
import type { MetricReason } from '../numbers/metrics/metric';
import { metricTitle } from './names';
import { reasonText } from './reason-text';
import { listed } from './sentence';
import { valueText } from './value-text';

/** A number in a span, as the tables have it. */
export interface ValueThen {
  readonly value: number | null;
  readonly formatted: string;
  readonly reason: MetricReason | null;
  /** How the span is called: "2025-Q4", "January to February 2026". */
  readonly when: string;
  /** The target, where the value is so near it that only further digits tell the two apart. */
  readonly closeTo?: string | null;
}

const missing = ({ reason }: ValueThen): string => (reason ? reasonText(reason) : 'no value');

function verbOf(before: ValueThen, now: ValueThen): string {
  if (before.formatted === now.formatted) return 'stayed at';
  return (now.value ?? 0) > (before.value ?? 0) ? 'rose' : 'fell';
}

const shown = ({ formatted, closeTo }: ValueThen): string =>
  closeTo ? `${formatted} (target ${closeTo})` : formatted;

/** "RHEM rose from 0.28 h in 2025-Q4 to 0.33 h." */
export function moveWords(key: MetricKey, before: ValueThen, now: ValueThen): string {
  const title = metricTitle(key);
  if (now.value === null) return `${title} has no value: ${missing(now)}.`;
  if (before.value === null)
    return `${title} is ${shown(now)}; ${before.when} gives nothing to compare it with: ${missing(before)}.`;
  const verb = verbOf(before, now);
  return verb === 'stayed at'
    ? `${title} stayed at ${shown(now)}, as in ${before.when}.`
    : `${title} ${verb} from ${shown(before)} in ${before.when} to ${shown(now)}.`;
}

/** "+0.03 h", "-1.6 points". */
function effectText(effect: number, unit: string, currency: string): string {
  const text =
    unit === '%'
      ? valueText(effect, '%', currency).replace('%', 'points')
      : valueText(effect, unit, currency);
  return effect > 0 ? `+${text}` : text;
}

/** A client's part in a cause. */
export interface NamedEffect {
  readonly name: string;
  readonly effect: number;
}

/** "Labour per resolved ticket went from 35 to 38.8 minutes: +0.03 h, most of it at Acorn (+0.01 h)." */
export function causeWords(
  key: MetricKey,
  { effect, explanation }: { readonly effect: number; readonly explanation: string },
  most: readonly NamedEffect[],
  currency: string,
): string {
  const { unit } = metric(key);
  const written = (part: number): string => effectText(part, unit, currency);
  const names = most.map((each) => `${each.name} (${written(each.effect)})`);
  const at = names.length > 0 ? `, most at ${listed(names)}` : '';
  return `${explanation.replace(/\.$/, '')}: ${written(effect)}${at}.`;
}
