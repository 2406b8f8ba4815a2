import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import { toGlobalId } from '../../scalars/global-id';
import { int, listOf, text } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { toolCost } from '../../tables/tool-cost';
import { ToolCost } from './tool-cost.type';
import { thingOf } from '../thing-of';

/** A source, and the first day of a cost in it followed by the tool's own id: `2026-01-01 rmm`. */
export type ToolCostKey = readonly [sourceId: number, dayAndId: string];

const KEY = `t.effective_on || ' ' || t.external_id`;

const CLIENTS = `ARRAY(SELECT c.client_id FROM tool_cost_client c WHERE c.tenant_id = $1 AND c.source_id = t.source_id
      AND c.external_id = t.external_id AND c.effective_on = t.effective_on ORDER BY c.client_id)`;

const COLUMNS = select(
  columnsOf(toolCost, 't', 'source_id', 'external_id', 'name', 'area', 'basis'),
  columnsOf(toolCost, 't', 'effective_on', 'ends_before'),
  expressions({
    key: [text, KEY],
    monthly_cost: [text, 'trim_scale(t.monthly_cost)::text'],
    client_ids: [listOf(int), CLIENTS],
  }),
);
type ToolCostRow = RowOf<typeof COLUMNS>;

// An MSP has few tools: the index finds the tool by its id, and the day among its rows.
const BY_KEY = statement`
  SELECT ${COLUMNS}
  FROM tool_cost t JOIN unnest($2::int[], $3::text[]) AS k (source_id, key)
    ON k.source_id = t.source_id AND k.key = ${KEY}
  WHERE t.tenant_id = $1 AND NOT t.deleted`;

const toToolCost = (tenantId: number, row: ToolCostRow): ToolCost =>
  thingOf(ToolCost, {
    clientKeys: row.client_ids,
    sourceKey: row.source_id,
    externalId: row.external_id,
    id: toGlobalId('tool-cost', tenantId, row.source_id, row.key),
    name: row.name,
    deliveryArea: row.area,
    basis: row.basis,
    monthlyCost: row.monthly_cost,
    effectiveOn: row.effective_on,
    endsBefore: row.ends_before,
  });

const textOf = ([sourceId, dayAndId]: ToolCostKey): string => `${sourceId} ${dayAndId}`;

/** Reads many tool costs by their own keys in one statement. */
export const toolCostByKey = (
  context: RequestContext,
): DataLoader<ToolCostKey, ToolCost | null, string> =>
  new DataLoader<ToolCostKey, ToolCost | null, string>(
    async (keys) => {
      const { scope, tenantId } = context;
      const lists = [keys.map(([source]) => source), keys.map(([, dayAndId]) => dayAndId)];
      const rows = await scope.query(BY_KEY, [tenantId, ...lists]);
      const found = new Map(
        rows.map((row) => [textOf([row.source_id, row.key]), toToolCost(tenantId, row)]),
      );
      return keys.map((key) => found.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  );
