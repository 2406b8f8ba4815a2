import type { TenantScope } from '../database/tenant-scope';
import { Refusal } from '../errors';
import type { RequestContext } from '../request/context';
import { webhooksOf } from './desk';
import { disableEndpoint } from './disable-endpoint';
import type { EndpointRow } from './endpoint-row';
import { firstSecret } from './kept-secrets';
import {
  readEndpointInput,
  readUrl,
  requireEndpoint,
  type EndpointSent,
  type SaidOfEndpoint,
} from './read-endpoint-input';

/** An endpoint that was saved. Of a new one the secret is told, once. */
export interface Saved {
  readonly id: number;
  readonly secret: string | null;
}

/** Each sends up to eight letters at once, and all of them wait in one line for the database. */
const MOST = 10;

// One after the other, so that two at once do not make one too many.
const LOCK = `SELECT 1 AS one FROM msp WHERE id = $1 FOR NO KEY UPDATE`;
const COUNT = `SELECT count(*)::int AS known FROM webhook_endpoint WHERE tenant_id = $1`;
const NUMBER = `SELECT number_within_tenant('webhook_endpoint') AS id`;
/** What happens from now on is offered. */
const END_OF_LOG = `coalesce((SELECT max(number) FROM event WHERE tenant_id = $1), 0)`;

const INSERT = `
  INSERT INTO webhook_endpoint (tenant_id, id, url, kinds, clients, selection,
    saved_at, saved_by, scopes, client_ids, token, signed_at, created_at, secrets, offered)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $7, $13, ${END_OF_LOG})`;

/** Saved again, it is tried again, even if it was resting. One that was disabled misses what happened meanwhile. */
const UPDATE = `
  UPDATE webhook_endpoint SET url = $3, kinds = $4, clients = $5, selection = $6,
    saved_at = $7, saved_by = $8, scopes = $9, client_ids = $10, token = $11, signed_at = $12,
    offered = CASE WHEN disabled_at IS NULL OR $13 THEN offered ELSE ${END_OF_LOG} END,
    disabled_at = CASE WHEN $13 THEN disabled_at END, disabled_because = CASE WHEN $13 THEN disabled_because END,
    failures = 0, failing_since = NULL, rests_until = NULL
  WHERE tenant_id = $1 AND id = $2`;

/** What is said, and who says it with which rights. */
const valuesOf = ({ actor, clock }: RequestContext, said: SaidOfEndpoint): unknown[] => [
  ...[said.url, said.kinds, said.clients, said.selection],
  ...[clock.now(), actor.subject, [...actor.scopes], actor.clientIds, actor.token, actor.issuedAt],
];

async function refuseTooMany(scope: TenantScope): Promise<void> {
  await scope.query(LOCK, [scope.tenantId]);
  const [count] = await scope.query<{ known: number }>(COUNT, [scope.tenantId]);
  if (count!.known < MOST) return;
  const message = `There are ${MOST} webhook endpoints already. Remove one first. Nothing was changed.`;
  throw new Refusal('TOO_MANY_ENDPOINTS', message, { most: MOST });
}

async function insert(
  scope: TenantScope,
  said: readonly unknown[],
  ring: Parameters<typeof firstSecret>[0]['ring'],
): Promise<Saved> {
  await refuseTooMany(scope);
  const [numbered] = await scope.query<{ id: number }>(NUMBER);
  const { id } = numbered!;
  const { secret, secrets } = firstSecret({ tenantId: scope.tenantId, id, ring });
  await scope.query(INSERT, [scope.tenantId, id, ...said, secrets]);
  return { id, secret };
}

async function change(
  scope: TenantScope,
  { id }: EndpointRow,
  said: readonly unknown[],
  disabled: boolean,
): Promise<Saved> {
  await scope.query(UPDATE, [scope.tenantId, id, ...said, disabled]);
  return { id, secret: null };
}

/** Adds an endpoint, or says one anew. From then on it has the rights of this token. */
export async function saveEndpoint(context: RequestContext, sent: EndpointSent): Promise<Saved> {
  const before = sent.id ? await requireEndpoint(context, sent.id) : null;
  const rest = await readEndpointInput(context, sent);
  const { tenantId, clock } = context;
  return context.write(async (database) => {
    const { hosts, keys } = webhooksOf(database);
    const said = valuesOf(context, { ...rest, url: await readUrl(sent.url, hosts) });
    return database.write(tenantId, async (scope) => {
      const disabled = sent.disabled ?? false;
      const saved = before
        ? await change(scope, before, said, disabled)
        : await insert(scope, said, keys());
      if (disabled) await disableEndpoint(scope, saved.id, 'ASKED', clock.now());
      return saved;
    });
  });
}
