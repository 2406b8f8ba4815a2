import { date, decimal, int, nullable } from './column';
import { table } from './table';

/** Where a band began and ended in a month. Written by the rollup only. */
export const bandMonth = table(
  'band_month',
  {
    tenant_id: int,
    scheme_id: int,
    month: date,
    band_id: int,
    /** With the digits of the scheme's basis. */
    lower: nullable(decimal),
    upper: nullable(decimal),
  },
  { key: ['tenant_id', 'scheme_id', 'month', 'band_id'] },
);
