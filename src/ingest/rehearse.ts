import type { Database } from '../database/database';
import type { TenantScope } from '../database/tenant-scope';
import type { LandingDatabase } from './land-batch';

/** Carries the result out of a transaction that must not be kept. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('undone');
  }
}

/** A step of its own, so that a batch which the database refuses can be tried in halves. */
async function inSavepoint<T>(scope: TenantScope, work: () => Promise<T>): Promise<T> {
  await scope.query('SAVEPOINT batch');
  try {
    const result = await work();
    await scope.query('RELEASE SAVEPOINT batch');
    return result;
  } catch (error) {
    await scope.query('ROLLBACK TO SAVEPOINT batch');
    throw error;
  }
}

/**
 * Does a piece of work for real, in one transaction, and undoes it. What it tells is what would
 * happen, because it did happen. Other writers of the same source wait meanwhile.
 */
export async function rehearse<T>(
  database: Database,
  tenantId: number,
  work: (rehearsal: LandingDatabase) => Promise<T>,
): Promise<T> {
  try {
    return await database.write(tenantId, async (scope): Promise<T> => {
      const result = await work({
        read: (_, read) => read(scope),
        write: (_, write) => inSavepoint(scope, () => write(scope)),
        inLine: (_, next) => next(),
      });
      throw new Undone(result);
    });
  } catch (error) {
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}
