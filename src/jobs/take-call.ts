import { openConnection } from '../connectors/connection/open-source';
import type { Connections } from '../connectors/connection/connections';
import { readConnection } from '../connectors/connection/read-connection';
import type { Connected } from '../connectors/engine/open-connection';
import type { HookCall, KeySource } from '../connectors/hooks/hook';
import { secretsThatHold } from '../connectors/hooks/hook-secrets';
import { parseBody } from '../connectors/hooks/parse-body';
import type { RecentCalls } from '../connectors/hooks/recent-calls';
import { SourceProblem } from '../connectors/http/source-problem';
import { connectorOf } from '../connectors/registry';
import { Refusal } from '../errors';
import { readGlobalId } from '../scalars/global-id';
import type { Queue } from './queue';

export interface CallParts {
  readonly connections: Connections;
  readonly queue: Queue;
  readonly recent: RecentCalls;
}

interface Called {
  readonly connected: Connected;
  readonly secrets: readonly string[];
}

/** An older change is read by the runs of every day; a call that tells it is a copy. */
const WINDOW_MS = 3_600_000;
/** What changes within this time is read at once. */
const GATHER_MS = 5_000;

/** The connection that an address names, if it takes calls. */
async function findCalled({ connections }: CallParts, address: string): Promise<Called | null> {
  const read = readGlobalId(address);
  const [id] = read?.kind === 'connection' ? read.parts : [];
  if (!read || typeof id !== 'number') return null;
  return connections.database.read({ tenantId: read.tenantId, clientIds: null }, async (scope) => {
    const found = await readConnection(scope, id).catch(nobody);
    if (!found) return null;
    const { connected } = found;
    const secrets = await secretsThatHold(connections, scope, connected).catch(noSecrets);
    return secrets.length === 0 ? null : { connected, secrets };
  });
}

function nobody(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

function noSecrets(error: unknown): string[] {
  if (error instanceof SourceProblem) return [];
  throw error;
}

/** The opened source of each connection, which keeps the keys that it has fetched. */
const sources = new WeakMap<object, Map<string, KeySource>>();

async function openSource(connections: Connections, of: Connected): Promise<KeySource> {
  const { identity } = connections.database;
  const opened = sources.get(identity) ?? new Map<string, KeySource>();
  sources.set(identity, opened);
  const key = `${of.tenantId} ${of.id} ${of.base_url ?? ''}`;
  const known = opened.get(key);
  if (known) return known;
  const { signal } = new AbortController();
  const { source } = await openConnection(connections, of.tenantId, of.id, signal);
  opened.set(key, source);
  return source;
}

/**
 * Takes a call of a source, and has what it hints at read again. Null for a call that is not
 * genuine: whoever made it learns neither which address there is nor what was wrong.
 */
export async function takeCall(
  parts: CallParts,
  address: string,
  call: HookCall,
): Promise<Connected | null> {
  const called = await findCalled(parts, address);
  const hook = called && connectorOf(called.connected.system).hook;
  if (!hook) return null;
  const { connected, secrets } = called;
  const open = (): Promise<KeySource> => openSource(parts.connections, connected);
  if (!(await isGenuine(() => hook.isGenuine(call, secrets, open)))) return null;
  const { streams, at } = hook.read(parseBody(call.body) ?? {});
  const now = parts.connections.clock.now().getTime();
  if (at !== null && Math.abs(now - at.getTime()) > WINDOW_MS) return null;
  const { tenantId, id: connectionId, paused } = connected;
  await parts.recent.once({ address, body: call.body }, WINDOW_MS, async () => {
    if (paused || streams.length === 0) return;
    await parts.queue.hint({ tenantId, connectionId, streams }, GATHER_MS);
  });
  return connected;
}

/** A key that cannot be fetched proves nothing. */
async function isGenuine(judge: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof SourceProblem) return false;
    throw error;
  }
}
