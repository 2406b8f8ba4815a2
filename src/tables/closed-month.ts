import { date, instant, int, json, text } from './column';
import { table } from './table';

/** A month that was closed, and what its numbers depended on beside its rows. Never changed or removed. */
export const closedMonth = table(
  'closed_month',
  {
    tenant_id: int,
    month: date,
    closed_at: instant,
    closed_by: text,
    content_hash: text,
    facts: json<Readonly<Record<string, unknown>>>(),
    /** The catalogue of measures that its rows were counted with. */
    counted_with: text,
  },
  { key: ['tenant_id', 'month'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
