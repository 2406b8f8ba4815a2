import { bigint, date, defaultsTo, flag, identity, instant, int, numeric, text } from './column';
import { table } from './table';

/** How many people the MSP employs, from a date on. */
export const headcount = table(
  'headcount',
  {
    tenant_id: int,
    source_id: int,
    external_id: text,
    effective_on: date,
    employees: numeric(12, 4),
    technical_employees: numeric(12, 4),
    deleted: defaultsTo(flag, false),
    received_at: instant,
    received_no: identity(bigint),
  },
  {
    key: ['tenant_id', 'source_id', 'external_id'],
    foreignKeys: { source: { columns: ['tenant_id', 'source_id'], of: 'source' } },
    checks: {
      not_negative: '(employees >= (0)::numeric) AND (technical_employees >= (0)::numeric)',
    },
  },
);
