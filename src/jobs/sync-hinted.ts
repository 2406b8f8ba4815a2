import type { Connections } from '../connectors/connection/connections';
import { isRead } from '../connectors/engine/lease';
import { syncConnection } from '../connectors/engine/sync';
import type { HintJob, Queue } from './queue';

/** A list that is just being read may have been read past the change: it is read once more. */
const AGAIN_MS = 30_000;

/** Reads what was hinted at, once. */
export async function syncHinted(
  { connections, queue }: { readonly connections: Connections; readonly queue: Queue },
  hints: readonly HintJob[],
  signal: AbortSignal,
): Promise<void> {
  const [first] = hints;
  if (!first) return;
  const { tenantId, connectionId } = first;
  const streams = [...new Set(hints.flatMap((hint) => hint.streams))];
  const isBusy = await connections.database.read({ tenantId, clientIds: null }, (scope) =>
    isRead(scope, connectionId, streams),
  );
  if (isBusy) await queue.hint({ tenantId, connectionId, streams }, AGAIN_MS);
  else await syncConnection(connections, { tenantId, connectionId, streams, signal });
}
