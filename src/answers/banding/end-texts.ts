import { BASES, type BandBasis } from '../../numbers/bands/basis';
import type { Ends } from '../../numbers/bands/edges';
import type { Ratio } from '../../numbers/units/ratio';
import { rounded } from '../../words/decimal';

/** A value that clients are banded by, with the digits that tell them apart. */
export const basisText = (value: Ratio, basis: BandBasis): string =>
  rounded(value, BASES[basis].digits);

/** Where a band begins and ends; null where it has no end. */
export interface EndTexts {
  readonly lower: string | null;
  readonly upper: string | null;
}

/** Where a band begins and ends, as the API writes it. */
export const endTexts = ({ lower, upper }: Ends, basis: BandBasis): EndTexts => ({
  lower: lower && basisText(lower, basis),
  upper: upper && basisText(upper, basis),
});
