import { BASES } from '../../numbers/bands/basis';
import { bandLabel } from '../../numbers/bands/cell';
import { refinedMonths } from '../../numbers/bands/client-figures';
import type { OutlierDirection, OutlierTest } from '../../numbers/bands/outliers';
import { monthOf, type Month } from '../../numbers/units/month';
import { fromDecimal, HUNDRED, multiply, ONE, type Ratio } from '../../numbers/units/ratio';
import { bandMembership } from '../../tables/band-membership';
import { columnsOf, select } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { membershipSentences, type NamedBand, type StandsOut } from '../../words/membership';
import type { Band, Banding } from './banding';

/** The band that a client was in in a month, and why. */
export interface BandMembership {
  readonly clientKey: number;
  readonly month: Month;
  readonly band: Band;
  readonly basisValue: string;
  readonly refinedBand: Band;
  readonly refinedValue: string | null;
  readonly marginPercent: number | null;
  readonly contribution: string | null;
  readonly outlier: boolean;
  readonly outlierScore: number | null;
  readonly outlierDirection: OutlierDirection | null;
  readonly hoursOutlier: boolean;
  readonly hoursOutlierScore: number | null;
  readonly hoursOutlierDirection: OutlierDirection | null;
  readonly explanation: string;
}

export const COLUMNS = select(
  columnsOf(bandMembership, 'm', 'client_id', 'month', 'band_id', 'basis_value'),
  columnsOf(bandMembership, 'm', 'refined_band_id', 'contribution', 'refined_value'),
  columnsOf(bandMembership, 'm', 'margin_percent', 'target_margin_percent'),
  columnsOf(bandMembership, 'm', 'cost_share', 'cost_test', 'cost_score', 'cost_outlier'),
  columnsOf(bandMembership, 'm', 'cost_median', 'hours_per_seat', 'hours_test', 'hours_score'),
  columnsOf(bandMembership, 'm', 'hours_outlier', 'hours_median'),
);
type MembershipRow = RowOf<typeof COLUMNS>;

interface Judged {
  readonly value: number | null;
  readonly test: OutlierTest | null;
  readonly score: number | null;
  readonly outlier: boolean;
  readonly median: number | null;
}

const costOf = (row: MembershipRow): Judged => ({
  value: row.cost_share,
  test: row.cost_test,
  score: row.cost_score,
  outlier: row.cost_outlier,
  median: row.cost_median,
});

const hoursOf = (row: MembershipRow): Judged => ({
  value: row.hours_per_seat,
  test: row.hours_test,
  score: row.hours_score,
  outlier: row.hours_outlier,
  median: row.hours_median,
});

/** A row that was frozen before the middle was kept is told by its score. */
function directionOf({ value, outlier, median, score }: Judged): OutlierDirection | null {
  if (!outlier || value === null) return null;
  if (median !== null) return value > median ? 'HIGH' : 'LOW';
  return score === null ? null : score > 0 ? 'HIGH' : 'LOW';
}

const SHOWN = 6;
const ratioOf = (value: number): Ratio => fromDecimal(value.toFixed(SHOWN));
const ratioOrNull = (text: string | null): Ratio | null =>
  text === null ? null : fromDecimal(text);

function standsOut(judged: Judged, times: Ratio): StandsOut | null {
  const { value, test, score, median } = judged;
  const direction = directionOf(judged);
  if (direction === null || value === null || test === null) return null;
  const scaled = (each: number): Ratio => multiply(ratioOf(each), times);
  return {
    direction,
    test,
    value: scaled(value),
    median: median === null ? null : scaled(median),
    score: score === null ? null : ratioOf(score),
  };
}

const named = ({ name, cell, rank, scheme }: Band): NamedBand => ({
  label: bandLabel(name, cell, scheme),
  rank,
});

function explain(row: MembershipRow, band: Band, refined: Band, currency: string): string {
  const { basis, bandCount, basisMonths } = band.scheme;
  return membershipSentences({
    basis,
    bandCount,
    currency,
    band: named(band),
    refined: named(refined),
    basisValue: fromDecimal(row.basis_value),
    contribution: ratioOrNull(row.contribution),
    worth: ratioOrNull(row.refined_value),
    marginPercent: ratioOrNull(row.margin_percent),
    targetMarginPercent: ratioOrNull(row.target_margin_percent),
    months: refinedMonths(basisMonths),
    isConsumption: BASES[basis].kind === 'CONSUMPTION',
    cost: standsOut(costOf(row), HUNDRED),
    hours: standsOut(hoursOf(row), ONE),
  });
}

/** A stored membership with its bands, and the sentences that explain it. */
export function toMembership(
  row: MembershipRow,
  { bands }: Banding,
  currency: string,
): BandMembership {
  const [band, refined] = [bands.get(row.band_id)!, bands.get(row.refined_band_id)!];
  return {
    clientKey: row.client_id,
    month: monthOf(row.month),
    band,
    basisValue: row.basis_value,
    refinedBand: refined,
    refinedValue: row.refined_value,
    marginPercent: row.margin_percent === null ? null : Number(row.margin_percent),
    contribution: row.contribution,
    outlier: row.cost_outlier,
    outlierScore: row.cost_score,
    outlierDirection: directionOf(costOf(row)),
    hoursOutlier: row.hours_outlier,
    hoursOutlierScore: row.hours_score,
    hoursOutlierDirection: directionOf(hoursOf(row)),
    explanation: explain(row, band, refined, currency),
  };
}
