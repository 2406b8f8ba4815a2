import type { TenantScope } from '../../database/tenant-scope';
import type { ClientMonths } from '../../numbers/questions/mrr-bridge';
import type { MrrFacts } from '../../numbers/questions/client-mrr';
import { firstDay, monthOf, type LocalDate } from '../../numbers/units/month';
import type { MonthSpan } from '../slice';

interface MrrRow {
  client_id: number;
  month: LocalDate;
  mrr: string;
  client_months: string;
  agreed: string;
}

const CLIENT_MRR = `
  SELECT m.client_id, m.month, m.mrr, m.client_months, coalesce(a.agreed, 0) AS agreed
  FROM client_month m
  LEFT JOIN (
    SELECT client_id, month, sum(mrr) AS agreed FROM agreement_month
    WHERE tenant_id = $1 AND month BETWEEN $2 AND $3 GROUP BY client_id, month
  ) a ON a.client_id = m.client_id AND a.month = m.month
  WHERE m.tenant_id = $1 AND m.month BETWEEN $2 AND $3 AND (m.mrr <> 0 OR m.client_months <> 0)
    AND ($4::int[] IS NULL OR m.client_id = ANY ($4))`;

/**
 * Reads the recurring revenue of every client by month in one statement. What belongs to no client
 * is one more client.
 */
export async function readClientMrr(
  scope: TenantScope,
  { from, to }: MonthSpan,
): Promise<ClientMonths[]> {
  const values = [scope.tenantId, firstDay(from), firstDay(to), scope.clientIds];
  const clients = new Map<number, Map<string, MrrFacts>>();
  for (const row of await scope.query<MrrRow>(CLIENT_MRR, values)) {
    const months = clients.get(row.client_id) ?? new Map<string, MrrFacts>();
    clients.set(row.client_id, months);
    months.set(monthOf(row.month), {
      mrr: BigInt(row.mrr),
      agreed: BigInt(row.agreed),
      clientMonths: BigInt(row.client_months),
    });
  }
  return [...clients.values()];
}
