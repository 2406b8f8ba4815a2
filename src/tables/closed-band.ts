import { band } from './band';
import { date, int } from './column';
import { copyOf, table } from './table';

/** What is frozen as it stands in the band. */
export const FROZEN_OF_BAND = ['scheme_id', 'cell', 'rank', 'name', 'label'] as const;

/** A band of a scheme as it was when a month was closed. Never changed or removed. */
export const closedBand = table(
  'closed_band',
  { tenant_id: int, month: date, band_id: int, ...copyOf(band, ...FROZEN_OF_BAND) },
  {
    key: ['tenant_id', 'month', 'band_id'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
