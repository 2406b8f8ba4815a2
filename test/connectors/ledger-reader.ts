import type { MspLab } from './open-lab';

/** What a ledger became, a line of text for each record. */
export interface LedgerReader {
  revenue(): Promise<string[]>;
  tools(): Promise<string[]>;
  wages(): Promise<string[]>;
  hours(): Promise<string[]>;
  /** What could not land. */
  leftBehind(): Promise<object[]>;
  /** What the costs of March 2026 are to its recurring revenue, over all clients. */
  costToMrr(): Promise<number>;
}

export function ledgerReader(msp: MspLab): LedgerReader {
  const lines = async (sql: string): Promise<string[]> =>
    (await msp.rows<{ line: string }>(sql)).map(({ line }) => line).sort();
  return {
    revenue: () =>
      lines(
        `SELECT concat(r.external_id, ': ', coalesce(c.external_id, 'null'), ' ', r.kind, ' ', r.amount) AS line
         FROM revenue r LEFT JOIN client c ON c.tenant_id = r.tenant_id AND c.id = r.client_id
         WHERE r.tenant_id = $1 AND NOT r.deleted`,
      ),
    tools: () =>
      lines(
        `SELECT concat(name, ' ', effective_on, ' to ', ends_before, ': ', monthly_cost) AS line
         FROM tool_cost WHERE tenant_id = $1 AND NOT deleted`,
      ),
    wages: () =>
      lines(
        `SELECT concat(t.external_id, ' (', t.name, '): ', c.effective_on, ' ', c.monthly_cost) AS line
         FROM labour_cost c JOIN technician t ON t.tenant_id = c.tenant_id AND t.id = c.technician_id
         WHERE c.tenant_id = $1`,
      ),
    hours: () =>
      lines(
        `SELECT concat(e.external_id, ': ', c.external_id, ' ', t.external_id, ' ', e.worked_on, ' ',
           e.worked_ms / 60000, CASE WHEN e.billable THEN ' billable' END) AS line
         FROM time_entry e LEFT JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
           LEFT JOIN technician t ON t.tenant_id = e.tenant_id AND t.id = e.technician_id
         WHERE e.tenant_id = $1 AND NOT e.deleted`,
      ),
    leftBehind: () =>
      msp.rows(
        `SELECT to_jsonb(p) AS row FROM parked_record p WHERE tenant_id = $1
         UNION ALL SELECT to_jsonb(q) FROM quarantined_record q WHERE tenant_id = $1`,
      ),
    costToMrr: async () => {
      const [march] = await msp.rows<{ mrr: string; cost: string }>(
        `SELECT sum(mrr)::text AS mrr, sum(overhead_cost)::text AS cost FROM client_month
         WHERE tenant_id = $1 AND month = '2026-03-01'`,
      );
      return Number(march!.cost) / Number(march!.mrr);
    },
  };
}
