import { date, int, nullable, numeric } from './column';
import { table } from './table';

/** What a technician costs, from a date on, by the month or by the hour. */
export const labourCost = table(
  'labour_cost',
  {
    tenant_id: int,
    technician_id: int,
    effective_on: date,
    monthly_cost: nullable(numeric(19, 4)),
    hourly_cost: nullable(numeric(19, 4)),
  },
  {
    key: ['tenant_id', 'technician_id', 'effective_on'],
    foreignKeys: { technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' } },
    checks: { given: '(monthly_cost IS NOT NULL) OR (hourly_cost IS NOT NULL)' },
  },
);
