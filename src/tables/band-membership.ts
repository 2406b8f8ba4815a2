import type { OutlierTest } from '../numbers/bands/outliers';
import { date, flag, float8, int, nullable, numeric, textOf } from './column';
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
    basis_value: numeric(19, 2),
    refined_band_id: int,
    contribution: nullable(numeric(19, 2)),
    /** Cost-to-serve ÷ service revenue; its test, score and verdict. */
    cost_share: nullable(float8),
    cost_test: nullable(textOf<OutlierTest>()),
    cost_score: nullable(float8),
    cost_outlier: flag,
    hours_per_seat: nullable(float8),
    hours_test: nullable(textOf<OutlierTest>()),
    hours_score: nullable(float8),
    hours_outlier: flag,
  },
  {
    key: ['tenant_id', 'scheme_id', 'client_id', 'month'],
    indexes: { month: { columns: ['tenant_id', 'scheme_id', 'month'] } },
  },
);
