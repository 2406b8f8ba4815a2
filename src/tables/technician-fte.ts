import { date, int, numeric } from './column';
import { table } from './table';

/** How much of a full-time job a technician does from a date on; 1 before the first. */
export const technicianFte = table(
  'technician_fte',
  { tenant_id: int, technician_id: int, since: date, fte: numeric(5, 4) },
  {
    key: ['tenant_id', 'technician_id', 'since'],
    foreignKeys: { technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' } },
    checks: { fte: '(fte > (0)::numeric) AND (fte <= 1.5)' },
  },
);
