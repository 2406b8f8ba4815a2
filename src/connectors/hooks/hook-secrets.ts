import { randomBytes } from 'node:crypto';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { toGlobalId } from '../../scalars/global-id';
import { readConnection } from '../connection/read-connection';
import { hookOwnerOf } from '../connection/save-connection';
import type { Connections } from '../connection/connections';
import { connectorOf } from '../registry';
import { seal, unseal } from '../secrets/seal';
import type { Hook } from './hook';

/** What the calls of a connection are signed with. After a change, the one before holds a while. */
interface HookSecrets {
  readonly secret: string;
  readonly previous: string | null;
  readonly previousUntil: string | null;
}

/** A hook as it is handed out, once. */
export interface IssuedHook {
  /** Under the address of the server. */
  readonly path: string;
  /** Null when the system made it. */
  readonly secret: string | null;
  readonly howTo: string;
}

const SECRET_BYTES = 32;
const OVERLAP_MS = 24 * 3_600_000;
const SHORTEST = 8;
const LONGEST = 500;

const SAVE = `UPDATE connection SET hook = $3 WHERE tenant_id = $1 AND id = $2`;
const READ = `SELECT hook FROM connection WHERE tenant_id = $1 AND id = $2`;

function secretFor({ secretFrom }: Hook, given: string | null): string {
  if (secretFrom === 'US') {
    if (given === null) return randomBytes(SECRET_BYTES).toString('base64url');
    throw new Refusal('SECRET_IS_MADE', 'The secret of this hook is made here. Leave it out.');
  }
  const secret = given?.trim() ?? '';
  if (secret.length >= SHORTEST && secret.length <= LONGEST) return secret;
  throw new Refusal('SECRET_MISSING', 'This system makes the secret: give it, as it shows it.');
}

async function readSecrets(
  { keys }: Connections,
  scope: TenantScope,
  id: number,
  name: string,
): Promise<HookSecrets | null> {
  const [row] = await scope.query<{ hook: string | null }>(READ, [scope.tenantId, id]);
  if (!row?.hook) return null;
  return JSON.parse(unseal(row.hook, hookOwnerOf(scope.tenantId, name), keys())) as HookSecrets;
}

function hookOf(system: Parameters<typeof connectorOf>[0]): Hook {
  const { hook } = connectorOf(system);
  if (hook) return hook;
  throw new Refusal('NO_HOOK', `${system} calls nobody. It is read every few minutes instead.`);
}

/** Lets a system call. Issued again, the secret before holds for a day more. */
export const issueHook = (
  connections: Connections,
  tenantId: number,
  id: number,
  given: string | null,
): Promise<IssuedHook> =>
  connections.database.write(tenantId, async (scope) => {
    const { system, name } = (await readConnection(scope, id)).connected;
    const hook = hookOf(system);
    const secret = secretFor(hook, given);
    const before = await readSecrets(connections, scope, id, name);
    const until = new Date(connections.clock.now().getTime() + OVERLAP_MS);
    const secrets: HookSecrets = {
      secret,
      previous: before?.secret ?? null,
      previousUntil: before && until.toISOString(),
    };
    const owner = hookOwnerOf(tenantId, name);
    const sealed = seal(JSON.stringify(secrets), owner, connections.keys());
    await scope.query(SAVE, [tenantId, id, sealed]);
    const path = `/hooks/${toGlobalId('connection', tenantId, id)}`;
    return {
      path: hook.secretInAddress ? `${path}?key=${secret}` : path,
      secret: hook.secretFrom === 'US' ? secret : null,
      howTo: hook.howTo,
    };
  });

/** Takes no calls any more, at once. */
export async function closeHook(scope: TenantScope, id: number): Promise<void> {
  await readConnection(scope, id);
  await scope.query(SAVE, [scope.tenantId, id, null]);
}

/** The secrets that hold now; none when the connection takes no calls. */
export async function secretsThatHold(
  connections: Connections,
  scope: TenantScope,
  { id, name }: { readonly id: number; readonly name: string },
): Promise<string[]> {
  const held = await readSecrets(connections, scope, id, name);
  if (!held) return [];
  const now = connections.clock.now().toISOString();
  const { secret, previous, previousUntil } = held;
  return previous !== null && now < (previousUntil ?? '') ? [secret, previous] : [secret];
}
