import type { StaffArea } from '../numbers/areas';
import { bigint, date, defaultsTo, flag, int, nullable, numeric, smallint, textOf } from './column';
import { table } from './table';

/** One technician's part of a month in one area. Written by the rollup only. */
export const staffMonth = table(
  'staff_month',
  {
    tenant_id: int,
    technician_id: int,
    month: date,
    area: textOf<StaffArea>(),
    tier: nullable(smallint),
    technical: flag,
    fte_months: bigint,
    /** Milliseconds of working days × parts of a person-month. */
    capacity_hours: defaultsTo(numeric(38, 0), 0),
  },
  {
    key: ['tenant_id', 'technician_id', 'month', 'area'],
    foreignKeys: { technician: { columns: ['tenant_id', 'technician_id'], of: 'technician' } },
  },
);
