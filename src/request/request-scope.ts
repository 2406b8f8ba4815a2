import type { Database, OpenScope } from '../database/database';
import type { Access, TenantScope } from '../database/tenant-scope';

/** The one read-only transaction of a request: begun by its first statement, ended with the request. */
export interface RequestScope {
  readonly scope: TenantScope;
  close(): Promise<void>;
}

/**
 * A resolver may still be running when the answer is already sent (a sibling failed). So closing
 * waits for statements under way, and later ones are refused: they would run on a connection that
 * serves someone else by then.
 */
export function openRequestScope(database: Database, access: Access): RequestScope {
  let opening: Promise<OpenScope> | null = null;
  let closed = false;
  const running = new Set<Promise<unknown>>();
  const query: TenantScope['query'] = (sql, values) => {
    if (closed) return Promise.reject(new Error('a statement came after the end of its request'));
    opening ??= database.openRead(access);
    const statement = opening.then((opened) => opened.scope.query(sql, values));
    running.add(statement);
    const done = () => running.delete(statement);
    statement.then(done, done);
    return statement as Promise<never>;
  };
  return {
    scope: { ...access, query } as TenantScope,
    close: async () => {
      closed = true;
      await Promise.allSettled(running);
      const opened = await opening?.catch(() => null);
      opening = null;
      await opened?.close();
    },
  };
}
