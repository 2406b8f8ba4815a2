import { LRUCache } from 'lru-cache';
import type { Actor } from '../auth/actor';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import type { Logger } from '../logger';
import { deprecatedUse } from '../tables/deprecated-use';
import { columnsOf, statement } from '../tables/select';

const NOTE = `
  INSERT INTO deprecated_use (tenant_id, token, name, last_used_at)
  SELECT $1, $2, unnest($3::text[]), $4
  ON CONFLICT ON CONSTRAINT deprecated_use_pk DO UPDATE
  SET last_used_at = greatest(deprecated_use.last_used_at, excluded.last_used_at)`;

const USE = columnsOf(deprecatedUse, 'u', 'name', 'last_used_at');
const USES = statement`
  SELECT ${USE} FROM deprecated_use u WHERE u.tenant_id = $1 AND u.token = $2 ORDER BY u.name`;

const NOTED_EVERY_MS = 3_600_000;
const MOST_KNOWN = 10_000;

const tokenOf = ({ token, subject }: Actor): string => token ?? `subject ${subject}`;

/** What of the API is given up and this token used all the same. */
export const usesOf = (scope: TenantScope, actor: Actor) =>
  scope.query(USES, [scope.tenantId, tokenOf(actor)]);

/** Notes who uses what is given up, to the hour. */
export class DeprecatedUses {
  private readonly noted = new LRUCache<string, number>({ max: MOST_KNOWN });

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** A use that cannot be noted is told to the operator: nobody's query fails for it. */
  async note(actor: Actor, names: readonly string[]): Promise<void> {
    const { tenantId } = actor;
    const token = tokenOf(actor);
    const now = this.clock.now();
    const isDue = (name: string): boolean =>
      now.getTime() - (this.noted.get(`${tenantId} ${token} ${name}`) ?? 0) >= NOTED_EVERY_MS;
    const due = names.filter(isDue);
    if (due.length === 0) return;
    for (const name of due) this.noted.set(`${tenantId} ${token} ${name}`, now.getTime());
    const note = (scope: TenantScope) => scope.query(NOTE, [tenantId, token, due, now]);
    await this.database.write(tenantId, note, { unseen: true }).catch((error: unknown) => {
      this.logger.warn(
        { err: error, tenantId },
        'the use of something given up could not be noted',
      );
    });
  }
}
