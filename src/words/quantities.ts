import { compare, multiply, whole, type Ratio } from '../numbers/units/ratio';
import { fixed, rounded } from './decimal';

/** "1 person", "2.5 people". */
export const people = (value: Ratio, digits = 1): string =>
  `${upTo(value, digits)} ${isOne(value, digits) ? 'person' : 'people'}`;

/** "1 seat", "12.5 seats". */
export const seats = (value: Ratio): string =>
  `${upTo(value, 2)} ${isOne(value, 2) ? 'seat' : 'seats'}`;

/** "12.3 hours". */
export const hours = (value: Ratio): string =>
  `${upTo(value, 1)} ${isOne(value, 1) ? 'hour' : 'hours'}`;

/** "35 minutes". */
export const minutes = (value: Ratio): string =>
  `${upTo(value, 0)} ${isOne(value, 0) ? 'minute' : 'minutes'}`;

/** A whole number: "1,204". */
export const count = (value: Ratio | number): string =>
  fixed(typeof value === 'number' ? whole(BigInt(value)) : value, 0);

/** "1 ticket", "1,204 tickets". */
export const counted = (value: Ratio | number, one: string, many = `${one}s`): string => {
  const text = count(value);
  return `${text} ${text === '1' ? one : many}`;
};

/** Below this a tenth of a ticket is much of what is compared. */
const FEW_TICKETS: Ratio = whole(10n);

/** Tickets of an average: "2.6", "113". */
export const averageCount = (value: Ratio): string =>
  compare(value, FEW_TICKETS) < 0 ? upTo(value, 1) : count(value);

/** A number of percent as it stands: 41.32 → "41.3 %". */
export const percent = (value: Ratio): string => `${fixed(value, 1)} %`;

/** A share: 0.4132 → "41.3 %". */
export const share = (value: Ratio): string => percent(multiply(value, whole(100n)));

/** A rate of small numbers, such as tickets a seat: "0.48". */
export const rate = (value: Ratio): string => fixed(value, 2);

/** Up to so many digits: "12", "12.5". */
export function upTo(value: Ratio, digits: number): string {
  const text = fixed(value, digits);
  return digits > 0 ? text.replace(/\.?0+$/, '') : text;
}

const isOne = (value: Ratio, digits: number): boolean => Number(rounded(value, digits)) === 1;
