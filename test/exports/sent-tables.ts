import type { Door } from '../ingest/door';

/** The tables of what is sent. */
const TABLES = [
  ...['client', 'seat_count', 'agreement', 'agreement_amount', 'technician', 'technician_tier'],
  ...['technician_fte', 'allocation', 'labour_cost', 'ticket', 'ticket_event', 'time_entry'],
  ...['revenue', 'tool_cost', 'tool_cost_client', 'headcount', 'parked_record'],
] as const;

/** Own numbers and times of arrival differ from one MSP to the next. */
const OWN = ['id', 'tenant_id', 'received_at', 'received_no', 'parked_at'];
/** What own numbers stand for. */
const NAMED: Readonly<Record<string, string>> = {
  client_id: 'client',
  stated_client_id: 'client',
  agreement_id: 'agreement',
  technician_id: 'technician',
};

const named = ([column, of]: readonly [string, string]): string =>
  `'${column}', (SELECT n.external_id FROM ${of} n WHERE n.tenant_id = t.tenant_id
     AND n.id = (to_jsonb(t)->>'${column}')::int)`;

const rowsOf = (table: string, tenantId: number): string =>
  `SELECT to_jsonb(t) - '{${OWN.join(',')}}'::text[] || jsonb_build_object(${Object.entries(NAMED).map(named).join(', ')}) AS row
   FROM ${table} t WHERE t.tenant_id = ${tenantId} ORDER BY 1`;

/** Every row of what an MSP was sent, whatever numbers it has there. */
export async function sentTables(door: Door, tenantId: number): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const table of TABLES)
    tables[table] = (await door.rows(rowsOf(table, tenantId))).map(({ row }) => row);
  return tables;
}
