import type { TenantScope } from '../../../database/tenant-scope';
import type { CostedPerson, LabourCostRow } from '../../../numbers/costing/labour-month';
import type { MonthFacts } from '../../../numbers/costing/month-facts';
import { toolRows, type ToolBasis, type ToolCostFacts } from '../../../numbers/costing/tool-month';
import type { DeliveryAreaKey } from '../../../numbers/areas';
import type { LocalDate } from '../../../numbers/units/month';
import { grouped } from '../../grouped';
import type { StaffMember } from './load-staff';

interface CostRow {
  technician_id: number;
  effective_on: LocalDate;
  monthly_cost: string | null;
  hourly_cost: string | null;
}

const toCost = (row: CostRow): LabourCostRow => ({
  effectiveOn: row.effective_on,
  monthlyCost: row.monthly_cost,
  hourlyCost: row.hourly_cost,
});

/** Everybody with what they cost; the deleted are here too: they were paid. */
async function loadPeople(
  scope: TenantScope,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<Map<number, CostedPerson>> {
  const rows = await scope.query<CostRow>(
    `SELECT technician_id, effective_on, monthly_cost, hourly_cost FROM labour_cost
    WHERE tenant_id = $1 ORDER BY technician_id, effective_on`,
    [scope.tenantId],
  );
  const costs = grouped(rows, (row) => row.technician_id);
  return new Map(
    [...staff].map(([id, member]) => [
      id,
      { ...member, allocations: member.allocationRows, costs: (costs.get(id) ?? []).map(toCost) },
    ]),
  );
}

interface ToolRow {
  source_id: number;
  external_id: string;
  effective_on: LocalDate;
  ends_before: LocalDate | null;
  area: DeliveryAreaKey | null;
  monthly_cost: string;
  basis: ToolBasis;
  client_ids: number[];
}

const TOOLS = `
  SELECT t.source_id, t.external_id, t.effective_on, t.ends_before, t.area, t.monthly_cost, t.basis,
    ARRAY(SELECT c.client_id FROM tool_cost_client c WHERE c.tenant_id = $1 AND c.source_id = t.source_id
      AND c.external_id = t.external_id AND c.effective_on = t.effective_on) AS client_ids
  FROM tool_cost t WHERE t.tenant_id = $1 AND NOT t.deleted
  ORDER BY t.source_id, t.external_id COLLATE "C", t.effective_on`;

/** The record of a tool's cost that a row of a tool is from. */
export function toolRecord({ tool }: ToolCostFacts): { sourceId: number; externalId: string } {
  const at = tool.indexOf(' ');
  return { sourceId: Number(tool.slice(0, at)), externalId: tool.slice(at + 1) };
}

/** What the tools cost, each row until the next of its tool. */
async function loadTools(scope: TenantScope): Promise<ToolCostFacts[]> {
  const rows = await scope.query<ToolRow>(TOOLS, [scope.tenantId]);
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

/** Who and what a month can cost, whichever month. */
export type Costs = Pick<MonthFacts, 'people' | 'tools'>;

export async function loadCosts(
  scope: TenantScope,
  staff: ReadonlyMap<number, StaffMember>,
): Promise<Costs> {
  return { people: await loadPeople(scope, staff), tools: await loadTools(scope) };
}
