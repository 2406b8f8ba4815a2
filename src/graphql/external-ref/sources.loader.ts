import type { RequestContext } from '../../request/context';
import { columnsOf, statement } from '../../tables/select';
import { source } from '../../tables/source';

/** The systems that records come from, by number and by name. */
export interface Sources {
  readonly names: ReadonlyMap<number, string>;
  readonly keys: ReadonlyMap<string, number>;
}

/**
 * Reads all sources of the MSP in one statement, because they are few. Ask through
 * `context.once(sources)`.
 */
export async function sources({ scope }: RequestContext): Promise<Sources> {
  const rows = await scope.query(
    statement`SELECT ${columnsOf(source, 's', 'id', 'name')} FROM source s WHERE s.tenant_id = $1`,
    [scope.tenantId],
  );
  return {
    names: new Map(rows.map(({ id, name }) => [id, name])),
    keys: new Map(rows.map(({ id, name }) => [name, id])),
  };
}
