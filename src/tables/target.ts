import { date, instant, int, nullable, numeric, text } from './column';
import { table } from './table';

/** An MSP's own target for a metric, from a date on. */
export const target = table(
  'target',
  {
    tenant_id: int,
    metric: text,
    since: date,
    min: nullable(numeric(19, 6)),
    max: nullable(numeric(19, 6)),
    set_at: instant,
  },
  {
    key: ['tenant_id', 'metric', 'since'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: { range: 'max >= min' },
  },
);
