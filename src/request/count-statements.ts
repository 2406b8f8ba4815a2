import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import type { RequestNotes } from './request-notes';

/** The same database, whose statements are counted in one request's notes. */
export function countStatements(database: Database, notes: RequestNotes): Database {
  const counted = (scope: TenantScope): TenantScope => ({
    ...scope,
    query: (sql, values) => {
      notes.statements += 1;
      return scope.query(sql, values);
    },
  });
  const counting: Pick<Database, 'read' | 'write' | 'openRead' | 'within' | 'forCaller'> = {
    read: (access, work) => database.read(access, (scope) => work(counted(scope))),
    write: (tenantId, work, how) => database.write(tenantId, (scope) => work(counted(scope)), how),
    openRead: async (access) => {
      const opened = await database.openRead(access);
      return { ...opened, scope: counted(opened.scope) };
    },
    within: (limits) => countStatements(database.within(limits), notes),
    forCaller: (signal) => countStatements(database.forCaller(signal), notes),
  };
  return Object.assign(Object.create(database) as Database, counting);
}
