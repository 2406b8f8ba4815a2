import { isLess, isPositive, scaled } from './exact';

/** More than this is no part of a full-time job. */
const MOST_FTE = '1.5';

/** The part of a full-time job, from the hours of somebody and those of a full time. Where nobody says, it is full. */
export function fteOf(hours: string | null | undefined, fullTime: number): string {
  if (!hours || !isPositive(hours)) return '1';
  const fte = scaled(hours, 1, fullTime);
  return isLess(MOST_FTE, fte) ? MOST_FTE : fte;
}
