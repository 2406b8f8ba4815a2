import { TARGET_SCOPES } from '../numbers/metrics/target-scope';
import { date, defaultsTo, instant, int, nullable, numeric, oneOf, text } from './column';
import { table } from './table';

/** An MSP's own target for a metric, from a date on. Without limits it has none from then on. */
export const target = table(
  'target',
  {
    tenant_id: int,
    metric: text,
    scope: defaultsTo(oneOf(...TARGET_SCOPES), 'MSP'),
    /** The number of the client, band or technician, or the area's key; empty for the whole MSP. */
    whose: defaultsTo(text, ''),
    since: date,
    min: nullable(numeric(19, 6)),
    max: nullable(numeric(19, 6)),
    /** The day on which a goal is to be reached. */
    reach_by: nullable(date),
    set_at: instant,
  },
  {
    key: ['tenant_id', 'metric', 'scope', 'whose', 'since'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: { range: 'max >= min', goal: 'reach_by >= since' },
  },
);
