import type { TenantScope } from '../../database/tenant-scope';
import { connectorOf } from '../registry';
import { seal } from '../secrets/seal';
import { checkCredentials } from './check-credentials';
import type { Connections } from './connections';
import { parseMapping } from './parse-mapping';
import { tellProblem } from './tell-problem';
import { readConnection } from './read-connection';
import { refuseRemoved } from './remove-connection';
import { checkBaseUrl, checkMinutes, ownerOf } from './save-connection';

/** What is left out stays as it is. */
export interface ConnectionChange {
  readonly baseUrl?: string | null;
  readonly credentials?: unknown;
  readonly mapping?: unknown;
  readonly everyMinutes?: number | null;
}

// New credentials or another address may mend what was wrong: the connection is tried again.
const CHANGE = `
  UPDATE connection SET base_url = $3, secrets = $4, mapping = $5, every_minutes = $6,
    problem = CASE WHEN $7 THEN NULL ELSE problem END, paused = paused AND NOT $7,
    next_at = CASE WHEN $7 THEN $8 ELSE next_at END
  WHERE tenant_id = $1 AND id = $2`;

export function changeConnection(
  connections: Connections,
  tenantId: number,
  id: number,
  change: ConnectionChange,
): Promise<void> {
  const { database, keys, clock } = connections;
  return database.write(tenantId, async (scope) => {
    const { connected, secrets } = await readConnection(scope, id);
    refuseRemoved(connected);
    const connector = connectorOf(connected.system);
    const { credentials, mapping, everyMinutes, baseUrl } = change;
    const [at, triesAgain] = [clock.now(), Boolean(credentials) || baseUrl !== undefined];
    const sealed = credentials
      ? seal(
          JSON.stringify(checkCredentials(connector, credentials)),
          ownerOf(tenantId, connected.name),
          keys(),
        )
      : secrets;
    await scope.query(CHANGE, [
      ...[tenantId, id],
      baseUrl === undefined ? connected.base_url : checkBaseUrl(connections, connector, baseUrl),
      sealed,
      mapping
        ? JSON.stringify(parseMapping(connector, mapping))
        : JSON.stringify(connected.mapping),
      checkMinutes(everyMinutes ?? connected.every_minutes),
      ...[triesAgain, at],
    ]);
    const was = connected.problem?.code ?? null;
    if (triesAgain) await tellProblem(scope, id, { at, was, problem: null });
  });
}

const PAUSE = `UPDATE connection SET paused = true WHERE tenant_id = $1 AND id = $2`;
const GO_ON = `
  UPDATE connection SET paused = false, problem = NULL, next_at = $3 WHERE tenant_id = $1 AND id = $2`;
const TRUST = `
  UPDATE connection_stream SET trusts_absence = true WHERE tenant_id = $1 AND connection_id = $2`;

/**
 * Pauses a connection, or lets it go on. One that was stopped because too much had vanished goes on
 * by believing it: the person who says so has looked.
 */
export async function pauseConnection(
  scope: TenantScope,
  id: number,
  { paused, at }: { readonly paused: boolean; readonly at: Date },
): Promise<void> {
  const { connected } = await readConnection(scope, id);
  refuseRemoved(connected);
  const values = [scope.tenantId, id];
  if (paused) {
    await scope.query(PAUSE, values);
    return;
  }
  if (connected.problem?.code === 'TOO_MUCH_GONE') await scope.query(TRUST, values);
  await scope.query(GO_ON, [...values, at]);
  await tellProblem(scope, id, { at, was: connected.problem?.code ?? null, problem: null });
}
