import { date, int, text } from './column';
import { table } from './table';

/** A client that a tool with the basis NAMED_CLIENTS is for. */
export const toolCostClient = table(
  'tool_cost_client',
  { tenant_id: int, source_id: int, external_id: text, effective_on: date, client_id: int },
  {
    key: ['tenant_id', 'source_id', 'external_id', 'effective_on', 'client_id'],
    foreignKeys: {
      client: { columns: ['tenant_id', 'client_id'], of: 'client' },
      tool: { columns: ['tenant_id', 'source_id', 'external_id', 'effective_on'], of: 'tool_cost' },
    },
  },
);
