import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import { metric as metricOf } from '../../numbers/metrics/catalogue';
import type { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import { readAlerts, type Alert } from './alert';
import { readAlert, type AlertSent, type SaidOfAlert } from './read-alert';

const MOST_ALERTS = 500;

/** The alerts that a token may see: of its clients, and of numbers that it may read. */
export async function visibleAlerts({ scope, actor }: RequestContext): Promise<Alert[]> {
  const { clientIds, scopes } = actor;
  return (await readAlerts(scope)).filter(
    ({ client, metric }) =>
      (clientIds === null || (client !== null && clientIds.includes(client.key))) &&
      (!metricOf(metric).financial || scopes.has('financials:read')),
  );
}

const COLUMNS = [
  'name',
  'metric',
  'client_id',
  'area',
  'above',
  'below',
  'off_target',
  'periods',
] as const satisfies readonly (keyof SaidOfAlert)[];
const PLACES = COLUMNS.map((_, at) => `$${at + 4}`);

const INSERT = `
  INSERT INTO alert (tenant_id, saved_at, saved_by, ${COLUMNS.join(', ')})
  VALUES ($1, $2, $3, ${PLACES.join(', ')}) RETURNING id`;
// Said anew, it is held against the numbers anew: what it tells is another thing.
const UPDATE = `
  UPDATE alert SET saved_at = $2, saved_by = $3, crossed_in = NULL, checked_for = NULL,
    ${COLUMNS.map((name, at) => `${name} = ${PLACES[at]}`).join(', ')}
  WHERE tenant_id = $1 AND id = $${COLUMNS.length + 4} RETURNING id`;

const noSuchAlert = (id: string): Refusal =>
  new Refusal(
    'NOT_FOUND',
    `"${id}" is no alert of this MSP, or was removed. Take the id from "alerts". Nothing was changed.`,
    { id },
  );

async function findAlert(context: RequestContext, id: string): Promise<Alert> {
  const key = readNumericId(id, 'alert', context.tenantId);
  const found = (await visibleAlerts(context)).find((each) => each.key === key);
  if (!found) throw noSuchAlert(id);
  return found;
}

async function refuseTooMany({ scope }: RequestContext): Promise<void> {
  if ((await readAlerts(scope)).length < MOST_ALERTS) return;
  throw new Refusal(
    'TOO_MANY_ALERTS',
    `There are ${MOST_ALERTS} alerts already. Remove some before adding another.`,
    { most: MOST_ALERTS },
  );
}

/** Saves a new alert, or says one anew. */
export async function saveAlert(context: RequestContext, sent: AlertSent): Promise<Alert> {
  const known = sent.id ? await findAlert(context, sent.id) : null;
  const said = await readAlert(context, sent);
  if (!known) await refuseTooMany(context);
  const { tenantId, clock, actor } = context;
  const values = [tenantId, clock.now(), actor.subject, ...COLUMNS.map((name) => said[name])];
  const save = async (scope: TenantScope) =>
    known
      ? scope.query<{ id: number }>(UPDATE, [...values, known.key])
      : scope.query<{ id: number }>(INSERT, values);
  const [row] = await context.write((database) => database.write(tenantId, save));
  const saved = (await visibleAlerts(context)).find(({ key }) => key === row?.id);
  if (!saved) throw noSuchAlert(sent.id ?? '');
  return saved;
}

const REMOVE = `DELETE FROM alert WHERE tenant_id = $1 AND id = $2 RETURNING id`;

/** Removes an alert, and answers with it as it was. */
export async function removeAlert(context: RequestContext, id: string): Promise<Alert> {
  const known = await findAlert(context, id);
  const removed = await context.write((database) =>
    database.write(context.tenantId, (scope) => scope.query(REMOVE, [scope.tenantId, known.key])),
  );
  if (removed.length === 0) throw noSuchAlert(id);
  return known;
}
