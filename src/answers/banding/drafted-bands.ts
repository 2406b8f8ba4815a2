import { bandName } from '../../numbers/bands/scheme';
import { placeOf, type Band, type BandingScheme } from './banding';
import type { DraftedBands } from './compare-bands';
import { endTexts } from './end-texts';

const NOWHERE = { lower: null, upper: null };

/** The bands of a dry run. They have limits, but no number and no id that finds them again. */
export const draftedBands = (
  scheme: BandingScheme,
  { ends }: DraftedBands,
  currency: string,
): Band[] =>
  [...ends].flatMap(([cell, ofBands], place) =>
    Array.from({ length: scheme.bandCount }, (_, i) => ({
      key: 0,
      id: `${scheme.id}_${place}_${i + 1}`,
      cell,
      scheme,
      name: bandName(i + 1),
      rank: i + 1,
      ...placeOf(scheme, cell),
      ends: endTexts(ofBands[i] ?? NOWHERE, { basis: scheme.basis, currency }),
    })),
  );
