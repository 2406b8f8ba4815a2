import type { TenantScope } from '../../../database/tenant-scope';
import type { CostedPerson, LabourCostRow } from '../../../numbers/costing/labour-month';
import type { MonthFacts } from '../../../numbers/costing/month-facts';
import { toolRows, type ToolCostFacts } from '../../../numbers/costing/tool-month';
import { int, listOf } from '../../../tables/column';
import { labourCost } from '../../../tables/labour-cost';
import { columnsOf, expressions, statement, type FoundBy } from '../../../tables/select';
import { toolCost } from '../../../tables/tool-cost';
import { grouped } from '../../grouped';
import type { StaffMember } from './load-staff';

const COSTS = statement`
  SELECT ${columnsOf(labourCost, 'l', 'technician_id', 'effective_on', 'monthly_cost', 'hourly_cost')}
  FROM labour_cost l WHERE l.tenant_id = $1 ORDER BY l.technician_id, l.effective_on`;

const toCost = (row: FoundBy<typeof COSTS>): LabourCostRow => ({
  effectiveOn: row.effective_on,
  monthlyCost: row.monthly_cost,
  hourlyCost: row.hourly_cost,
});

/** Loads all technicians with their costs. Deleted ones are included, because they were paid. */
async function loadPeople(
  scope: TenantScope,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<Map<number, CostedPerson>> {
  const rows = await scope.query(COSTS, [scope.tenantId]);
  const costs = grouped(rows, (row) => row.technician_id);
  return new Map(
    [...staff].map(([id, member]) => [id, { ...member, costs: (costs.get(id) ?? []).map(toCost) }]),
  );
}

const CLIENTS = `ARRAY(SELECT c.client_id FROM tool_cost_client c WHERE c.tenant_id = $1 AND c.source_id = t.source_id
      AND c.external_id = t.external_id AND c.effective_on = t.effective_on)`;

const TOOLS = statement`
  SELECT ${columnsOf(toolCost, 't', 'source_id', 'external_id', 'effective_on', 'ends_before')},
    ${columnsOf(toolCost, 't', 'area', 'monthly_cost', 'basis')}, ${expressions({ client_ids: [listOf(int), CLIENTS] })}
  FROM tool_cost t WHERE t.tenant_id = $1 AND NOT t.deleted
  ORDER BY t.source_id, t.external_id COLLATE "C", t.effective_on`;

/** The tool cost record that a tool's row comes from. */
export function toolRecord({ tool }: ToolCostFacts): { sourceId: number; externalId: string } {
  const blank = tool.indexOf(' ');
  return { sourceId: Number(tool.slice(0, blank)), externalId: tool.slice(blank + 1) };
}

/** Loads what the tools cost. Each row holds until the next row of its tool. */
async function loadTools(scope: TenantScope): Promise<ToolCostFacts[]> {
  const rows = await scope.query(TOOLS, [scope.tenantId]);
  return toolRows(
    rows.map((row) => ({
      tool: `${row.source_id} ${row.external_id}`,
      effectiveOn: row.effective_on,
      endsBefore: row.ends_before,
      area: row.area,
      monthlyCost: row.monthly_cost,
      basis: row.basis,
      clientIds: row.client_ids,
    })),
  );
}

/** The people and tools that can cost something in any month. */
export type Costs = Pick<MonthFacts, 'people' | 'tools'>;

export async function loadCosts(
  scope: TenantScope,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<Costs> {
  return { people: await loadPeople(scope, staff), tools: await loadTools(scope) };
}
