import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { raiseVersion } from '../../rollup/choices/raise-version';
import type { KeptProblem } from '../../tables/connection';
import { clearRows } from '../engine/keep-rows';
import { inLanding, settle, type LandingParts } from '../engine/land-page';
import { isRead } from '../engine/lease';
import type { Connected } from '../engine/open-connection';
import { connectorOf } from '../registry';
import type { Connections } from './connections';
import { parseMapping } from './parse-mapping';
import { tellProblem } from './tell-problem';
import { readConnection } from './read-connection';

const BEING_REMOVED = 'BEING_REMOVED';

/** Whether it only waits until its records are deleted. */
export const isBeingRemoved = ({ problem }: Pick<Connected, 'problem'>): boolean =>
  problem?.code === BEING_REMOVED;

export function refuseRemoved(connected: Connected): void {
  if (isBeingRemoved(connected))
    throw new Refusal('CONNECTION_REMOVED', 'This connection is being removed with its records.');
}

const REMOVE = `DELETE FROM connection WHERE tenant_id = $1 AND id = $2`;
/** What its key may not see goes with it, and starves no number any more. */
async function drop(scope: TenantScope, id: number): Promise<void> {
  await scope.query(REMOVE, [scope.tenantId, id]);
  await raiseVersion(scope);
}

const MARK = `
  UPDATE connection SET paused = true, hook = NULL, problem = $3 WHERE tenant_id = $1 AND id = $2`;

/**
 * Removes a connection with its credentials and the rows as they were read. Its records stay; or they
 * go first, which a worker sees to: false until that is done.
 */
export async function removeConnection(
  scope: TenantScope,
  id: number,
  { keepRecords, at }: { readonly keepRecords: boolean; readonly at: Date },
): Promise<boolean> {
  const { connected } = await readConnection(scope, id);
  if (await isRead(scope, id))
    throw new Refusal(
      'CONNECTION_BUSY',
      'The connection is being read at the moment. Pause it, and remove it in a minute.',
    );
  if (keepRecords) {
    await drop(scope, id);
    return true;
  }
  const message = 'It is being removed: its records are deleted, and then it is gone.';
  const problem: KeptProblem = { code: BEING_REMOVED, message, since: at.toISOString() };
  await scope.query(MARK, [scope.tenantId, id, JSON.stringify(problem)]);
  await tellProblem(scope, id, { at, was: connected.problem?.code ?? null, problem });
  return false;
}

const AT_ONCE = 500;

const HAVE_MADE = `
  SELECT external_id FROM source_record
  WHERE tenant_id = $1 AND connection_id = $2 AND stream = $3 AND external_id > $4 AND emitted <> '[]'::jsonb
  ORDER BY external_id LIMIT ${AT_ONCE}`;

async function nextThatMade(
  { database, connection: { tenantId, id } }: LandingParts,
  name: string,
  after: string,
): Promise<string[]> {
  const rows = await database.read({ tenantId, clientIds: null }, (scope) =>
    scope.query<{ external_id: string }>(HAVE_MADE, [tenantId, id, name, after]),
  );
  return rows.map((row) => row.external_id);
}

/** Deletes what the kept rows of one list made, portion by portion. */
async function deleteMade(parts: LandingParts, name: string, signal: AbortSignal): Promise<void> {
  for (let after = ''; ;) {
    signal.throwIfAborted();
    const ids = await nextThatMade(parts, name, after);
    if (ids.length === 0) return;
    await inLanding(parts, async (landing) => {
      await clearRows(landing, name, ids);
      await settle(landing);
    });
    after = ids.at(-1)!;
  }
}

/**
 * Deletes all records of a connection that is being removed, through the door that they came by, and
 * then the connection. It opens no secret, and broken off it goes on where it was.
 */
export async function deleteRecords(
  { database, clock }: Connections,
  { tenantId, connectionId: id }: { readonly tenantId: number; readonly connectionId: number },
  signal: AbortSignal,
): Promise<void> {
  const found = await database.read({ tenantId, clientIds: null }, (scope) =>
    readConnection(scope, id).catch(alreadyGone),
  );
  if (!found || !isBeingRemoved(found.connected)) return;
  const { connected: connection } = found;
  const connector = connectorOf(connection.system);
  const mapping = parseMapping(connector, connection.mapping);
  const parts: LandingParts = { database, clock, connection, connector, mapping };
  for (const { name } of [...connector.compositions, ...connector.streams])
    await deleteMade(parts, name, signal);
  await database.write(tenantId, (scope) => drop(scope, id));
}

function alreadyGone(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
