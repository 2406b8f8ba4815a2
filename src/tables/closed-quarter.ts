import { date, int, text } from './column';
import { table } from './table';

/** A quarterly report as it was presented when its quarter was closed. Never changed or removed. */
export const closedQuarter = table(
  'closed_quarter',
  { tenant_id: int, first_month: date, content: text, content_hash: text },
  {
    key: ['tenant_id', 'first_month'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
