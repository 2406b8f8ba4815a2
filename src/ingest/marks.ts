import type { TenantScope } from '../database/tenant-scope';
import type { Judging } from '../rollup/marks/stale-marks';

/** The client number of everything without a client: internal time, revenue that names none. */
const NO_CLIENT = 0;

interface MonthMark {
  readonly client: number;
  readonly month: string | null;
  judgeAll: boolean;
  judgeNew: boolean;
  judgedWith: string | null;
}

const INSERT_MONTHS = `
  INSERT INTO stale_month (tenant_id, client_id, month, judge_all, judge_new, judged_with)
  SELECT $1, * FROM unnest($2::int[], $3::date[], $4::boolean[], $5::boolean[], $6::bigint[])`;

/**
 * What changed rows make stale. Marks are collected during a transaction and written with it, so
 * that none is lost or comes too early.
 */
export class Marks {
  private readonly months = new Map<string, MonthMark>();
  private readonly tickets = new Set<string>();
  private staffIsStale = false;
  private costsAreStale = false;

  /** The version by which time is judged while these are collected. */
  constructor(private readonly judgingVersion: string) {}

  /**
   * `month` is the first day of a month; null is every month of the client. Unless told otherwise, all
   * of its time is judged again.
   */
  month(clientId: number | null, month: string | null, judging: Judging = 'ALL'): void {
    const mark = this.of(clientId, month);
    mark.judgeAll ||= judging === 'ALL';
    mark.judgeNew ||= judging !== 'NONE';
  }

  /** Marks a month with time that was judged as it landed. */
  judged(clientId: number | null, month: string): void {
    this.of(clientId, month).judgedWith = this.judgingVersion;
  }

  private of(clientId: number | null, month: string | null): MonthMark {
    const client = clientId ?? NO_CLIENT;
    const key = `${client} ${month}`;
    const known = this.months.get(key);
    if (known) return known;
    const mark = { client, month, judgeAll: false, judgeNew: false, judgedWith: null };
    this.months.set(key, mark);
    return mark;
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
      const marks = [...this.months.values()];
      await scope.query(INSERT_MONTHS, [
        tenantId,
        marks.map(({ client }) => client),
        marks.map(({ month }) => month),
        marks.map(({ judgeAll }) => judgeAll),
        marks.map(({ judgeNew }) => judgeNew),
        marks.map(({ judgedWith }) => judgedWith),
      ]);
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
