import { basisDigits, type BandBasis } from '../../numbers/bands/basis';
import type { Ends } from '../../numbers/bands/edges';
import type { Ratio } from '../../numbers/units/ratio';
import { rounded } from '../../words/decimal';

/** What the values of a scheme are told in. */
export interface Told {
  readonly basis: BandBasis;
  readonly currency: string;
}

/** A value that clients are banded by, with the digits that tell them apart. */
export const basisText = (value: Ratio, { basis, currency }: Told): string =>
  rounded(value, basisDigits(basis, currency));

/** Where a band begins and ends; null where it has no end. */
export interface EndTexts {
  readonly lower: string | null;
  readonly upper: string | null;
}

/** Where a band begins and ends, as the API writes it. */
export const endTexts = ({ lower, upper }: Ends, told: Told): EndTexts => ({
  lower: lower && basisText(lower, told),
  upper: upper && basisText(upper, told),
});
