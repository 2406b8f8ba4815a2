import type { Found } from './finding';

const WHOLE = new Intl.NumberFormat('en-US');

/** "1 time entry", "1,204 time entries". */
export const counted = ({ count }: Found, one: string, many: string): string =>
  `${WHOLE.format(count)} ${count === 1 ? one : many}`;

/** "12.5 %"; what would read as 0 or 100 and is not says so. */
export function percent({ share }: Found): string {
  if (share === null) return 'an unknown part';
  if (share > 0 && share < 0.001) return 'under 0.1 %';
  if (share < 1 && share > 0.999) return 'over 99.9 %';
  return `${(share * 100).toFixed(1)} %`;
}

/** "is" or "are", "was" or "were". */
export const verb = ({ count }: Found, one: string, many: string): string =>
  count === 1 ? one : many;
