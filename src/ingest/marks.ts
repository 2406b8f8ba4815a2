import type { TenantScope } from '../database/tenant-scope';
import type { Judging } from '../rollup/marks/stale-marks';

/** The client number of everything without a client: internal time, revenue that names none. */
const NO_CLIENT = 0;

/**
 * What changed rows make stale. Marks are collected during a transaction and written with it, so
 * that none is lost or comes too early.
 */
export class Marks {
  private readonly months = new Map<string, readonly [number, string | null, boolean]>();
  private readonly tickets = new Set<string>();
  private staffIsStale = false;
  private costsAreStale = false;

  /**
   * `month` is the first day of a month; null is every month of the client. Unless told otherwise, all
   * of its time is judged again.
   */
  month(clientId: number | null, month: string | null, judging: Judging = 'ALL'): void {
    const client = clientId ?? NO_CLIENT;
    const key = `${client} ${month}`;
    const judgeAll = judging === 'ALL' || (this.months.get(key)?.[2] ?? false);
    this.months.set(key, [client, month, judgeAll]);
  }

  ticket(externalId: string): void {
    this.tickets.add(externalId);
  }

  staff(): void {
    this.staffIsStale = true;
  }

  /** Marks the cost of people and tools, which is spread over all clients, month by month. */
  costs(): void {
    this.costsAreStale = true;
  }

  async write(scope: TenantScope, sourceId: number): Promise<void> {
    const { tenantId } = scope;
    if (this.months.size > 0) {
      const pairs = [...this.months.values()];
      await scope.query(
        `INSERT INTO stale_month (tenant_id, client_id, month, judge_all)
         SELECT $1, * FROM unnest($2::int[], $3::date[], $4::boolean[])`,
        [
          tenantId,
          pairs.map(([client]) => client),
          pairs.map(([, month]) => month),
          pairs.map(([, , judgeAll]) => judgeAll),
        ],
      );
    }
    if (this.tickets.size > 0) {
      await scope.query(
        `INSERT INTO stale_ticket (tenant_id, source_id, external_id)
         SELECT $1, $2, * FROM unnest($3::text[])`,
        [tenantId, sourceId, [...this.tickets]],
      );
    }
    if (this.staffIsStale) {
      await scope.query(`INSERT INTO stale_staff (tenant_id) VALUES ($1)`, [tenantId]);
    }
    if (this.costsAreStale) {
      await scope.query(`INSERT INTO stale_cost (tenant_id) VALUES ($1)`, [tenantId]);
    }
  }
}
