import { int, text } from './column';
import { table } from './table';

/** The last number that a row of a table got, of one MSP: numbers are given within it, or they would tell how much others send. */
export const lastNumber = table(
  'last_number',
  { tenant_id: int, table_name: text, last: int },
  { key: ['tenant_id', 'table_name'], foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } } },
);
