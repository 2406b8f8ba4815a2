import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import { apiToken } from '../tables/api-token';
import { columnsOf, statement } from '../tables/select';
import type { RowOf } from '../tables/table';
import { tokenRevocation } from '../tables/token-revocation';

const TOKEN = columnsOf(
  apiToken,
  't',
  ...([
    'id',
    'name',
    'scopes',
    'client_ids',
    'share',
    'hash',
    'former_hash',
    'former_until',
  ] as const),
  ...(['expires_at', 'last_used_at'] as const),
);
export type LiveToken = RowOf<typeof TOKEN>;

const REVOCATION = columnsOf(tokenRevocation, 'r', 'jti', 'subject', 'issued_before');
export type Revocation = RowOf<typeof REVOCATION>;

/** The tokens of an MSP that are good, and the signed ones that no longer are. */
export interface Register {
  readonly tokens: ReadonlyMap<number, LiveToken>;
  readonly revocations: readonly Revocation[];
}

const TOKENS = statement`SELECT ${TOKEN} FROM api_token t WHERE t.tenant_id = $1 AND t.revoked_at IS NULL`;
const REVOCATIONS = statement`SELECT ${REVOCATION} FROM token_revocation r WHERE r.tenant_id = $1`;
const NOTE_USE = `UPDATE api_token SET last_used_at = $3 WHERE tenant_id = $1 AND id = $2`;

/** Within five seconds of being revoked a token is refused everywhere. */
const GOOD_FOR_MS = 3000;
const USE_IS_NOTED_EVERY_MS = 60_000;
const MOST_TENANTS = 1000;

interface Kept {
  readonly readAt: number;
  readonly register: Promise<Register>;
}

async function read(scope: TenantScope): Promise<Register> {
  const tokens = await scope.query(TOKENS, [scope.tenantId]);
  const revocations = await scope.query(REVOCATIONS, [scope.tenantId]);
  return { tokens: new Map(tokens.map((token) => [token.id, token])), revocations };
}

/** The registers of all MSPs, each read again after a few seconds. */
export class TokenRegister {
  private readonly kept = new Map<number, Kept>();
  /** The next read of an MSP's register, which begins when the one under way has ended. */
  private readonly next = new Map<number, Promise<Register>>();
  private readonly used = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  of(tenantId: number): Promise<Register> {
    const known = this.kept.get(tenantId);
    const now = this.clock.now().getTime();
    if (known && Math.abs(now - known.readAt) < GOOD_FOR_MS) return known.register;
    return this.read(tenantId);
  }

  /**
   * For a token that is not known yet, because it may have been issued a moment ago. Callers with
   * tokens that do not exist share one read at a time.
   */
  readAgain(tenantId: number): Promise<Register> {
    const known = this.next.get(tenantId);
    if (known) return known;
    const before: Promise<unknown> = this.kept.get(tenantId)?.register ?? Promise.resolve();
    const read = before
      .catch(() => undefined)
      .then(() => {
        this.next.delete(tenantId);
        return this.read(tenantId);
      });
    this.next.set(tenantId, read);
    return read;
  }

  private read(tenantId: number): Promise<Register> {
    const register = this.database.read({ tenantId, clientIds: null }, read);
    const kept = { readAt: this.clock.now().getTime(), register };
    this.kept.delete(tenantId);
    this.kept.set(tenantId, kept);
    if (this.kept.size > MOST_TENANTS) this.kept.delete(this.kept.keys().next().value as number);
    // A register that could not be read is asked for again.
    register.catch(() => {
      if (this.kept.get(tenantId) === kept) this.kept.delete(tenantId);
    });
    return register;
  }

  /** Notes when a token was last used, to the minute. */
  async noteUse(tenantId: number, token: LiveToken): Promise<void> {
    const now = this.clock.now();
    const key = `${tenantId} ${token.id}`;
    const last = this.used.get(key) ?? token.last_used_at?.getTime() ?? 0;
    if (now.getTime() - last < USE_IS_NOTED_EVERY_MS) return;
    this.used.set(key, now.getTime());
    const note = (scope: TenantScope) => scope.query(NOTE_USE, [tenantId, token.id, now]);
    await this.database.write(tenantId, note, { unseen: true });
  }
}
