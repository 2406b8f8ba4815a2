import { capital } from '../words/sentence';
import { reasonText } from '../words/reason-text';
import type { ChartedValue } from './charted-value';

/** Neighbours without a value for the same reason. */
interface Gap {
  readonly reason: string;
  readonly from: string;
  readonly to: string;
}

const reasonOf = ({ value, reason }: ChartedValue): string | null =>
  value === null ? (reason ? reasonText(reason) : 'no value') : null;

function gapsIn(values: readonly ChartedValue[]): Gap[] {
  const gaps: Gap[] = [];
  let last: string | null = null;
  for (const value of values) {
    const reason = reasonOf(value);
    const { label } = value;
    if (reason && reason === last) gaps.push({ ...gaps.pop()!, to: label });
    else if (reason) gaps.push({ reason, from: label, to: label });
    last = reason;
  }
  return gaps;
}

/** "Data incomplete: 2026-01 to 2026-03, 2026-07". */
function textOf(reason: string, gaps: readonly Gap[]): string {
  const spans = gaps.map(({ from, to }) => (from === to ? from : `${from} to ${to}`));
  return `${capital(reason)}: ${spans.join(', ')}`;
}

/** Absent is not zero: the line has a gap there, and why it has one is written, a text a reason. */
export function gapTexts(values: readonly ChartedValue[]): string[] {
  const gaps = gapsIn(values);
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  return reasons.map((reason) =>
    textOf(
      reason,
      gaps.filter((gap) => gap.reason === reason),
    ),
  );
}
