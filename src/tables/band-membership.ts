import type { OutlierTest } from '../numbers/bands/outliers';
import { date, decimal, flag, float8, int, nullable, textOf } from './column';
import { table } from './table';

/** In which band a client was in a month, and what spoke for it. No row: it was in none. Written by the rollup only. */
export const bandMembership = table(
  'band_membership',
  {
    tenant_id: int,
    scheme_id: int,
    client_id: int,
    month: date,
    band_id: int,
    /** With the digits of the scheme's basis. */
    basis_value: decimal,
    refined_band_id: int,
    contribution: nullable(decimal),
    /** What the revenue is worth at the target margin, and the two margins that say so. */
    refined_value: nullable(decimal),
    margin_percent: nullable(decimal),
    target_margin_percent: nullable(decimal),
    /** Cost-to-serve ÷ service revenue; its test, score and verdict, and the middle it is held against. */
    cost_share: nullable(float8),
    cost_test: nullable(textOf<OutlierTest>()),
    cost_score: nullable(float8),
    cost_outlier: flag,
    cost_median: nullable(float8),
    hours_per_seat: nullable(float8),
    hours_test: nullable(textOf<OutlierTest>()),
    hours_score: nullable(float8),
    hours_outlier: flag,
    hours_median: nullable(float8),
  },
  {
    key: ['tenant_id', 'scheme_id', 'client_id', 'month'],
    indexes: { month: { columns: ['tenant_id', 'scheme_id', 'month'] } },
  },
);
