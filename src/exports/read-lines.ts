import type { TenantScope } from '../database/tenant-scope';

const AT_ONCE = 2000;
const CURSOR = 'exported';

/**
 * The lines of a statement, portion by portion through a cursor of the database: however many there are,
 * few of them are in memory.
 */
export async function* readLines(
  scope: TenantScope,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<readonly string[]> {
  await scope.query(`DECLARE ${CURSOR} NO SCROLL CURSOR FOR ${sql}`, values);
  for (;;) {
    const rows = await scope.query<{ line: string }>(`FETCH ${AT_ONCE} FROM ${CURSOR}`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < AT_ONCE) break;
  }
  await scope.query(`CLOSE ${CURSOR}`);
}
