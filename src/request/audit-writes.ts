import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';

/** What somebody does that changes something, as the log of all changes tells it. */
export interface Deed {
  /** The mutation or the command. */
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly subject: string;
  /** The id of the token, if it has one. */
  readonly token: string | null;
  readonly request: string | null;
}

const INSERT = `
  INSERT INTO audit_entry (tenant_id, at, subject, token, request, action, detail)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Writes what was done into the log of all changes. */
export async function noteDeed(scope: TenantScope, deed: Deed): Promise<void> {
  const { at, subject, token, request, action, detail } = deed;
  const text = JSON.stringify(detail);
  await scope.query(INSERT, [scope.tenantId, at, subject, token, request, action, text]);
}

/**
 * The same database, whose first transaction that writes also writes what was done into the log:
 * either both are there or neither. The entry comes last, so that nobody waits for its number
 * while the work goes on.
 */
export function auditWrites(database: Database, deed: Deed): Database {
  let isNoted = false;
  const view = (of: Database): Database => {
    const audited: Pick<Database, 'write' | 'within' | 'forCaller'> = {
      write: async (tenantId, work) => {
        if (isNoted) return of.write(tenantId, work);
        const result = await of.write(tenantId, async (scope) => {
          const done = await work(scope);
          if (!isNoted) await noteDeed(scope, deed);
          return done;
        });
        isNoted = true;
        return result;
      },
      within: (limits) => view(of.within(limits)),
      forCaller: (signal) => view(of.forCaller(signal)),
    };
    return Object.assign(Object.create(of) as Database, audited);
  };
  return view(database);
}
