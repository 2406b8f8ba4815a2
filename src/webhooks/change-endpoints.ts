import { Refusal } from '../errors';
import { gone, readBounds } from '../events/read-events';
import type { RequestContext } from '../request/context';
import { webhooksOf } from './desk';
import { nextSecret } from './kept-secrets';
import { badEndpoint, requireEndpoint } from './read-endpoint-input';
import type { Saved } from './save-endpoint';

const HOUR_MS = 3_600_000;
const MOST_OVERLAP_HOURS = 720;

const KEEP_SECRETS = `UPDATE webhook_endpoint SET secrets = $3 WHERE tenant_id = $1 AND id = $2`;
const REMOVE = `DELETE FROM webhook_endpoint WHERE tenant_id = $1 AND id = $2`;

function readOverlap(hours: number, now: Date): Date {
  if (hours >= 0 && hours <= MOST_OVERLAP_HOURS) return new Date(now.getTime() + hours * HOUR_MS);
  throw badEndpoint('overlapHours', `Write 0 to ${MOST_OVERLAP_HOURS} hours, not ${hours}.`);
}

/** Gives an endpoint another secret. The one before signs too for some hours. */
export async function rotateSecret(
  context: RequestContext,
  id: string,
  overlapHours: number,
): Promise<Saved> {
  const until = readOverlap(overlapHours, context.clock.now());
  const { id: key, secrets: before } = await requireEndpoint(context, id);
  const { tenantId } = context;
  return context.write(async (database) => {
    const of = { tenantId, id: key, ring: webhooksOf(database).keys() };
    const { secret, secrets } = nextSecret(before, until, of);
    await database.write(tenantId, (scope) => scope.query(KEEP_SECRETS, [tenantId, key, secrets]));
    return { id: key, secret };
  });
}

/** Removes an endpoint with the log of its deliveries. */
export async function removeEndpoint(context: RequestContext, id: string): Promise<void> {
  const { id: key } = await requireEndpoint(context, id);
  const { tenantId } = context;
  await context.write((database) =>
    database.write(tenantId, (scope) => scope.query(REMOVE, [tenantId, key])),
  );
}

// What is on its way when it is asked for arrives twice, as a copy with the same id.
const REPLAY = `
  INSERT INTO webhook_delivery AS d (tenant_id, endpoint_id, number, queued_at, next_at)
  SELECT $1, p.id, e.number, $5, $5 FROM webhook_endpoint p JOIN event e ON e.tenant_id = p.tenant_id
  WHERE p.tenant_id = $1 AND p.id = $2 AND e.number > $3 AND e.number <= $4
    AND (p.kinds IS NULL OR e.kind = ANY (p.kinds)) AND (p.clients IS NULL OR e.client_id = ANY (p.clients))
  ON CONFLICT (tenant_id, endpoint_id, number) DO UPDATE
    SET queued_at = excluded.queued_at, next_at = excluded.next_at, attempts = 0, delivered_at = NULL
  RETURNING 1 AS one`;
const MOST_EVENTS = 100_000n;

function readNumber(argument: string, text: string): bigint {
  if (/^(0|[1-9]\d{0,17})$/.test(text)) return BigInt(text);
  throw badEndpoint(argument, `"${text}" is no number of an event.`);
}

/** Which events: those after a number, up to and with another. */
export interface Range {
  readonly after: string;
  readonly until?: string | null;
}

/** Sends an endpoint what happened in a range once more, as far as it wants it. How many events that is. */
export async function replayEvents(
  context: RequestContext,
  id: string,
  { after, until }: Range,
): Promise<number> {
  const first = readNumber('after', after);
  const endpoint = await requireEndpoint(context, id);
  if (endpoint.disabled_at) throw badEndpoint('endpoint', 'It is disabled. Save it again first.');
  const offered = BigInt(endpoint.offered);
  const asked = until ? readNumber('until', until) : offered;
  const last = asked < offered ? asked : offered;
  if (last - first > MOST_EVENTS) throw tooMany();
  const { forgotten } = await readBounds(context.scope);
  if (first > 0n && first < forgotten) throw gone(forgotten);
  const { tenantId, clock } = context;
  return context.write(async (database) => {
    const values = [tenantId, endpoint.id, first, last, clock.now()];
    return (await database.write(tenantId, (scope) => scope.query(REPLAY, values))).length;
  });
}

const tooMany = (): Refusal =>
  new Refusal(
    'TOO_MANY_EVENTS',
    `At most ${MOST_EVENTS} events are replayed at once. Name a nearer "until", and go on from there. Nothing was changed.`,
    { most: Number(MOST_EVENTS) },
  );
