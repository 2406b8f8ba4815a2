import { randomUUID } from 'node:crypto';
import type { Batch } from '../../ingest/batch';
import type { TenantScope } from '../../database/tenant-scope';
import type { Database } from '../../database/database';

/** How long a lease holds that nobody renews, such as that of a program that was killed. */
const LEASE_MS = 60_000;
const RENEW_MS = LEASE_MS / 3;

const TAKE = `
  INSERT INTO connection_stream AS s (tenant_id, connection_id, stream, access, lease_owner, lease_until)
  VALUES ($1, $2, $3, 'UNKNOWN', $4, clock_timestamp() + $5 * interval '1 millisecond')
  ON CONFLICT (tenant_id, connection_id, stream) DO UPDATE
  SET lease_owner = excluded.lease_owner, lease_until = excluded.lease_until
  WHERE s.lease_until IS NULL OR s.lease_until < clock_timestamp()
  RETURNING 1 AS taken`;
const RENEW = `
  UPDATE connection_stream SET lease_until = clock_timestamp() + $5 * interval '1 millisecond'
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND lease_owner = $4`;
const GIVE_BACK = `
  UPDATE connection_stream SET lease_owner = NULL, lease_until = NULL
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND lease_owner = $4`;
const HOLDS = `
  SELECT 1 AS held FROM connection_stream
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND lease_owner = $4
    AND lease_until > clock_timestamp()
  FOR UPDATE`;

const IS_READ = `
  SELECT 1 AS held FROM connection_stream
  WHERE tenant_id = $1 AND connection_id = $2 AND ($3::text[] IS NULL OR stream = ANY ($3::text[]))
    AND lease_until > clock_timestamp() LIMIT 1`;

/** Whether some program reads one of these lists, or any, at the moment. */
export const isRead = async (
  scope: TenantScope,
  connectionId: number,
  streams: readonly string[] | null = null,
): Promise<boolean> =>
  (await scope.query(IS_READ, [scope.tenantId, connectionId, streams])).length > 0;

export interface LeasedStream {
  readonly tenantId: number;
  readonly connectionId: number;
  readonly stream: string;
}

/** Another program has taken over: what this one still holds must not land. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The right to read one stream of a connection. The clock of the database decides how long it holds. */
export class Lease {
  private readonly owner = randomUUID();
  private renewing: NodeJS.Timeout | null = null;

  private constructor(
    private readonly database: Database,
    private readonly leased: LeasedStream,
  ) {}

  /** The lease, or null while another program has it. */
  static async take(database: Database, leased: LeasedStream): Promise<Lease | null> {
    const lease = new Lease(database, leased);
    if ((await lease.run(TAKE, LEASE_MS)).length === 0) return null;
    lease.renewing = setInterval(() => void lease.renew(), RENEW_MS).unref();
    return lease;
  }

  /** Throws, within a transaction, unless the lease still holds. Until that transaction ends, nobody takes it. */
  async prove({ scope }: Pick<Batch, 'scope'>): Promise<void> {
    const held = await scope.query(HOLDS, this.values());
    if (held.length === 0) throw new LeaseLost(`The lease of ${this.leased.stream} is lost.`);
  }

  async giveBack(): Promise<void> {
    if (this.renewing) clearInterval(this.renewing);
    await this.run(GIVE_BACK);
  }

  /** A renewal that fails is found out by `prove`. */
  private renew(): Promise<unknown> {
    return this.run(RENEW, LEASE_MS).catch(() => undefined);
  }

  private values(): unknown[] {
    const { tenantId, connectionId, stream } = this.leased;
    return [tenantId, connectionId, stream, this.owner];
  }

  private run(sql: string, ...more: unknown[]): Promise<object[]> {
    return this.database.write(this.leased.tenantId, (scope) =>
      scope.query(sql, [...this.values(), ...more]),
    );
  }
}
