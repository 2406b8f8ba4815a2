import { lowerOf, upperOf } from '../../numbers/bands/edges';
import { bandName } from '../../numbers/bands/scheme';
import type { Ratio } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import { placeOf, type Band, type BandingScheme } from './banding';
import type { DraftedBands } from './compare-bands';

const text = (end: Ratio | null): string | null => end && twoDecimals(end);

/** The bands of a dry run. They have limits, but no number and no id that finds them again. */
export const draftedBands = (scheme: BandingScheme, { edges }: DraftedBands): Band[] =>
  [...edges].flatMap(([cell, ends], place) =>
    Array.from({ length: scheme.bandCount }, (_, i) => ({
      key: 0,
      id: `${scheme.id}_${place}_${i + 1}`,
      cell,
      scheme,
      name: bandName(i + 1),
      rank: i + 1,
      ...placeOf(scheme, cell),
      ends: { lower: text(lowerOf(ends, i + 1)), upper: text(upperOf(ends, i + 1)) },
    })),
  );
