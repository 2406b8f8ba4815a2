import type { Actor } from '../../auth/actor';
import type { TenantScope } from '../../database/tenant-scope';
import { Refusal } from '../../errors';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { RequestContext } from '../../request/context';
import { readNumericId } from '../../scalars/global-id';
import type { alert } from '../../tables/alert';
import type { RowOf } from '../../tables/table';
import { metricTitle } from '../../words/names';
import { sliceOfAction } from '../actions/action-outcome';
import { clientByKey } from '../clients/client.loader';
import { demandMetrics } from '../measuring/measure';
import { isApplicable } from '../measuring/slice';
import { readAlerts, type Alert } from './alert';

/** An alert as a caller says it. */
export interface AlertSent {
  readonly id?: string | null;
  readonly name: string;
  readonly metric: MetricKey;
  readonly client?: string | null;
  readonly deliveryArea?: DeliveryAreaKey | null;
  readonly above?: number | null;
  readonly below?: number | null;
  readonly offTarget?: boolean | null;
  readonly periods?: number | null;
}

type Said = Pick<
  RowOf<typeof alert>,
  'name' | 'metric' | 'client_id' | 'area' | 'above' | 'below' | 'off_target' | 'periods'
>;

const LONGEST_NAME = 200;
const MOST_PERIODS = 12;
const MOST_ALERTS = 500;
/** The first number that numeric(19,6) cannot hold, and how finely it counts. */
const TOO_LARGE = 1e13;
const DECIMALS = 6;

const badAlert = (field: string, why: string): Refusal =>
  new Refusal('BAD_ALERT', `input.${field}: ${why} Nothing was changed.`, {
    argument: `input.${field}`,
  });

function readName(name: string): string {
  const tidy = name.trim();
  if (tidy !== '' && tidy.length <= LONGEST_NAME) return tidy;
  throw badAlert(
    'name',
    `Write 1 to ${LONGEST_NAME} characters, such as "Too much reactive work".`,
  );
}

function readLimit(field: 'above' | 'below', limit: number | null | undefined): string | null {
  if (limit === null || limit === undefined) return null;
  const text = limit.toFixed(DECIMALS);
  if (Math.abs(limit) < TOO_LARGE && Number(text) === limit) return text;
  throw badAlert(field, `${limit} is beyond any number, or has more than ${DECIMALS} decimals.`);
}

function readLimits({
  above,
  below,
  offTarget,
}: AlertSent): Pick<Said, 'above' | 'below' | 'off_target'> {
  const limits = { above: readLimit('above', above), below: readLimit('below', below) };
  if (limits.above === null && limits.below === null && !offTarget)
    throw badAlert('above', 'Say a limit: "above", "below" or "offTarget".');
  if (limits.above !== null && limits.below !== null && Number(limits.above) < Number(limits.below))
    throw badAlert('above', `Every number is above ${above} or below ${below}. Exchange the two.`);
  return { ...limits, off_target: offTarget ?? false };
}

function readPeriods(periods: number): number {
  if (periods >= 1 && periods <= MOST_PERIODS) return periods;
  throw badAlert('periods', `Say 1 to ${MOST_PERIODS} months in a row, not ${periods}.`);
}

async function readClient(context: RequestContext, id: string): Promise<number> {
  const key = readNumericId(id, 'client', context.tenantId);
  const client = key === null ? null : await context.once(clientByKey).load(key);
  if (client) return client.key;
  throw new Refusal(
    'NOT_FOUND',
    `input.client: "${id}" is no client of this MSP. Take the id from "clients". Nothing was changed.`,
    { argument: 'input.client', id },
  );
}

/** A token limited to clients may be told of those alone. */
function demandClient({ clientIds }: Actor, client: number | null): void {
  if (clientIds === null || (client !== null && clientIds.includes(client))) return;
  throw badAlert('client', 'This token is limited to clients: name one of them.');
}

async function readSubject(
  context: RequestContext,
  { client, deliveryArea, metric: key }: AlertSent,
): Promise<Pick<Said, 'client_id' | 'area'>> {
  if (client && deliveryArea)
    throw badAlert('deliveryArea', 'An alert is about one client or one area. Leave one out.');
  const clientKey = client ? await readClient(context, client) : null;
  demandClient(context.actor, clientKey);
  const about = {
    client: clientKey === null ? null : { key: clientKey, name: '' },
    deliveryArea: deliveryArea ?? null,
  };
  const metric = metricOf(key);
  if (!isApplicable(metric, sliceOfAction(context, about, metric)))
    throw badAlert(
      'metric',
      `"${metricTitle(key)}" is not known of one ${client ? 'client' : 'area'}. Choose another number, or leave it out.`,
    );
  return { client_id: clientKey, area: deliveryArea ?? null };
}

/** Reads an alert, or refuses it: what is wrong, where, and what to do about it. */
async function readAlert(context: RequestContext, sent: AlertSent): Promise<Said> {
  demandMetrics(context, [metricOf(sent.metric)]);
  return {
    name: readName(sent.name),
    metric: sent.metric,
    ...(await readSubject(context, sent)),
    ...readLimits(sent),
    periods: readPeriods(sent.periods ?? 1),
  };
}

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
] as const satisfies readonly (keyof Said)[];
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
