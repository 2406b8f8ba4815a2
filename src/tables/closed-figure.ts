import { date, int, json, nullable, text } from './column';
import { table } from './table';

/** A serving row as it was when its month was closed. Never changed or removed. */
export const closedFigure = table(
  'closed_figure',
  {
    tenant_id: int,
    month: date,
    table_name: text,
    n: int,
    client_id: nullable(int),
    figures: json<Readonly<Record<string, unknown>>>(),
  },
  {
    key: ['tenant_id', 'month', 'table_name', 'n'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
  },
);
