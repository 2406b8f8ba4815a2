import DataLoader from 'dataloader';
import type { ToolBasis } from '../../numbers/costing/tool-month';
import type { DeliveryAreaKey } from '../../numbers/areas';
import type { LocalDate } from '../../numbers/units/month';
import type { RequestContext } from '../../request/context';
import { toGlobalId } from '../../scalars/global-id';
import { ToolCost } from './tool-cost.type';

/** A source, and of a cost in it the day from which it holds with the tool's own id: `2026-01-01 rmm`. */
export type ToolCostKey = readonly [sourceId: number, dayAndId: string];

interface ToolCostRow {
  source_id: number;
  external_id: string;
  key: string;
  name: string;
  area: DeliveryAreaKey | null;
  basis: ToolBasis;
  monthly_cost: string;
  effective_on: LocalDate;
  ends_before: LocalDate | null;
  client_ids: number[];
}

const toToolCost = (tenantId: number, row: ToolCostRow): ToolCost =>
  Object.assign(new ToolCost(), {
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

const KEY = `t.effective_on || ' ' || t.external_id`;

// The tools of an MSP are few: the tool's own id finds them in the index, the day among its rows.
const BY_KEY = `
  SELECT t.source_id, t.external_id, ${KEY} AS key, t.name, t.area, t.basis, trim_scale(t.monthly_cost)::text AS monthly_cost, t.effective_on, t.ends_before,
    ARRAY(SELECT c.client_id FROM tool_cost_client c WHERE c.tenant_id = $1 AND c.source_id = t.source_id
      AND c.external_id = t.external_id AND c.effective_on = t.effective_on ORDER BY c.client_id) AS client_ids
  FROM tool_cost t JOIN unnest($2::int[], $3::text[]) AS k (source_id, key)
    ON k.source_id = t.source_id AND k.key = ${KEY}
  WHERE t.tenant_id = $1 AND NOT t.deleted`;

const textOf = ([sourceId, dayAndId]: ToolCostKey): string => `${sourceId} ${dayAndId}`;

/** Many by their own keys in one statement. */
export const toolCostByKey = (
  context: RequestContext,
): DataLoader<ToolCostKey, ToolCost | null, string> =>
  new DataLoader<ToolCostKey, ToolCost | null, string>(
    async (keys) => {
      const { scope, tenantId } = context;
      const lists = [keys.map(([source]) => source), keys.map(([, dayAndId]) => dayAndId)];
      const rows = await scope.query<ToolCostRow>(BY_KEY, [tenantId, ...lists]);
      const found = new Map(
        rows.map((row) => [textOf([row.source_id, row.key]), toToolCost(tenantId, row)]),
      );
      return keys.map((key) => found.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  );
