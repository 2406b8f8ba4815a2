import { bandingScheme } from './banding-scheme';
import { date, int } from './column';
import { copyOf, table } from './table';

/** What is frozen as it stands in the scheme. */
export const FROZEN_OF_SCHEME = [
  ...(['name', 'basis', 'method', 'band_count', 'thresholds', 'partition_by'] as const),
  'basis_months',
] as const;

/** A banding scheme as it was when a month was closed. Never changed or removed. */
export const closedBandingScheme = table(
  'closed_banding_scheme',
  { tenant_id: int, month: date, scheme_id: int, ...copyOf(bandingScheme, ...FROZEN_OF_SCHEME) },
  {
    key: ['tenant_id', 'month', 'scheme_id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
