import type { Access } from '../database/access';
import type { Database, OpenScope } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';

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
  const within = <T>(work: (scope: TenantScope) => Promise<T>): Promise<T> => {
    if (closed) return Promise.reject(new Error('a statement came after the end of its request'));
    opening ??= database.openRead(access);
    const found = opening.then((opened) => work(opened.scope));
    running.add(found);
    const done = () => running.delete(found);
    found.then(done, done);
    return found;
  };
  const query: TenantScope['query'] = (sql, values) => within((scope) => scope.query(sql, values));
  const remembered: TenantScope['remembered'] = (name, read) =>
    within((scope) => scope.remembered(name, read));
  return {
    scope: { ...access, query, remembered } as TenantScope,
    close: async () => {
      closed = true;
      await Promise.allSettled(running);
      const opened = await opening?.catch(() => null);
      opening = null;
      await opened?.close();
    },
  };
}
