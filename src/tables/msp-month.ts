import { bigint, date, defaultsTo, flag, int } from './column';
import { table } from './table';

/** Employees of one month. Written by the rollup only. */
export const mspMonth = table(
  'msp_month',
  {
    tenant_id: int,
    month: date,
    employee_months: bigint,
    technical_employee_months: bigint,
    from_technicians: flag,
    /** Technicians on record, each counted whole: what a headcount is compared with. */
    technician_months: defaultsTo(bigint, 0),
  },
  { key: ['tenant_id', 'month'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
