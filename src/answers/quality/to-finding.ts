import { DataQualityFinding } from '../../graphql/quality/data-quality.type';
import {
  finding,
  FINDING_CODES,
  metricsTouched,
  type FindingCode,
} from '../../numbers/quality/catalogue';
import type { Found } from '../../numbers/quality/finding';
import { pointsLost, qualityScore } from '../../numbers/quality/score';
import type { MonthSpan } from '../../numbers/units/period';
import type { FoundOf } from '../../rollup/serve/findings/read-findings';
import type { Slice } from '../measuring/slice';

/** Where something was found: what its samples are taken from. */
export interface FoundIn {
  readonly slice: Slice;
  readonly span: MonthSpan;
}

/** A finding that remembers where it was found, so that its rows can be asked for. */
export class PlacedFinding extends DataQualityFinding {
  readonly place!: FoundIn;
}

function toFinding(code: FindingCode, { count, share }: Found, place: FoundIn): PlacedFinding {
  const about = finding(code);
  return Object.assign(new PlacedFinding(), {
    code,
    meaning: about.meaning,
    count,
    share,
    affects: metricsTouched(code),
    explanation: about.explain({ count, share }),
    weight: about.weight,
    points: pointsLost(about, { count, share }),
    place,
  });
}

const place = ({ code }: DataQualityFinding): number => FINDING_CODES.indexOf(code);

/** What was found at all, as callers see it: costliest first. */
export const toFindings = (all: readonly FoundOf[], where: FoundIn): PlacedFinding[] =>
  all
    .filter(({ count }) => count > 0)
    .map((each) => toFinding(each.code, each, where))
    .sort((a, b) => b.points - a.points || place(a) - place(b));

export const scoreOf = (all: readonly FoundOf[]): number =>
  qualityScore(all.map((each) => [finding(each.code), each] as const));
