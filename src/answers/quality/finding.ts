import {
  finding,
  FINDING_CODES,
  metricsTouched,
  type FindingCode,
} from '../../numbers/quality/catalogue';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import { pointsLost, qualityScore } from '../../numbers/quality/score';
import type { MonthSpan } from '../../numbers/units/period';
import type { FoundOf } from '../../rollup/serve/findings/read-findings';
import { findingSentence } from '../../words/finding-sentence';
import type { Slice } from '../measuring/slice';

/** The place of a finding, which its samples are taken from. */
export interface FoundIn {
  readonly slice: Slice;
  readonly span: MonthSpan;
}

/** Something doubtful about the records behind numbers, and how much of it there is. */
export interface Finding {
  readonly code: FindingCode;
  readonly meaning: string;
  readonly count: number;
  readonly share: number | null;
  readonly affects: readonly MetricKey[];
  readonly explanation: string;
  readonly weight: number;
  readonly points: number;
}

/** A finding that knows its place, so that its rows can be read. */
export interface PlacedFinding extends Finding {
  readonly place: FoundIn;
}

function toFinding({ code, count, share }: FoundOf): Finding {
  const about = finding(code);
  return {
    code,
    meaning: about.meaning,
    count,
    share,
    affects: metricsTouched(code),
    explanation: findingSentence(code, { count, share }),
    weight: about.weight,
    points: pointsLost(about, { count, share }),
  };
}

const rank = ({ code }: Finding): number => FINDING_CODES.indexOf(code);

/** The findings that occurred, as callers see them, costliest first. */
export const toFindings = (all: readonly FoundOf[], place: FoundIn): PlacedFinding[] =>
  all
    .filter(({ count }) => count > 0)
    .map((found) => ({ ...toFinding(found), place }))
    .sort((a, b) => b.points - a.points || rank(a) - rank(b));

export const scoreOf = (all: readonly FoundOf[]): number =>
  qualityScore(all.map((each) => [finding(each.code), each] as const));
