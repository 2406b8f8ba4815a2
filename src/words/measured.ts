import type { Ratio } from '../numbers/units/ratio';
import { fixed } from './decimal';
import { money } from './money';
import { percent, rate } from './quantities';

const WRITERS: Readonly<Record<string, (value: Ratio, currency: string) => string>> = {
  money,
  hours: (value) => `${rate(value)} h`,
  minutes: (value) => `${fixed(value, 1)} min`,
  '%': percent,
};

/**
 * A value of a metric in a sentence, with no more digits than the tables have: "0.24 h", "$182.90",
 * "41.3 %". The unit's first word decides.
 */
export const measured = (value: Ratio, unit: string, currency: string): string =>
  (WRITERS[unit.split('/')[0] ?? ''] ?? rate)(value, currency);
