import { limitText, type Judging } from './value-text';

export interface Range extends Judging {
  /** Whether the limit itself is off target. */
  readonly exclusive: boolean;
}

/** A target beside the value that it judges: "< 0.25 h", "≥ $52.00", "200 to 300". */
export function targetText(
  { min, max, exclusive }: Range,
  unit: string,
  currency: string,
  value: number | null,
): string {
  const written = (limit: number): string => limitText(limit, unit, currency, value);
  if (min !== null && max !== null) return `${written(min)} to ${written(max)}`;
  if (min !== null) return `${exclusive ? '>' : '≥'} ${written(min)}`;
  return max === null ? '' : `${exclusive ? '<' : '≤'} ${written(max)}`;
}
