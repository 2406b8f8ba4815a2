import { date, int, nullable, numeric } from './column';
import { table } from './table';

/** Where a band began and ended in a month. Written by the rollup only. */
export const bandMonth = table(
  'band_month',
  {
    tenant_id: int,
    scheme_id: int,
    month: date,
    band_id: int,
    lower: nullable(numeric(19, 2)),
    upper: nullable(numeric(19, 2)),
  },
  { key: ['tenant_id', 'scheme_id', 'month', 'band_id'] },
);
