import { date, int, nullable, smallint } from './column';
import { table } from './table';

/** The support tier of a technician from a date on. */
export const technicianTier = table(
  'technician_tier',
  { tenant_id: int, technician_id: int, since: date, tier: nullable(smallint) },
  {
    key: ['tenant_id', 'technician_id', 'since'],
    foreignKeys: { technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' } },
  },
);
