import type { Actor } from '../../auth/actor';
import { Refusal } from '../../errors';
import type { DeliveryAreaKey } from '../../numbers/areas';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { RequestContext } from '../../request/context';
import { sixDecimals } from '../../scalars/six-decimals';
import type { alert } from '../../tables/alert';
import type { RowOf } from '../../tables/table';
import { metricTitle } from '../../words/names';
import { requireClient } from '../clients/require-client';
import { demandMetrics } from '../measuring/measure';
import { isApplicable } from '../measuring/slice';
import { sliceOfSubject } from '../measuring/slice-of-subject';

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

/** What is said of an alert, as it is kept. */
export type SaidOfAlert = Pick<
  RowOf<typeof alert>,
  'name' | 'metric' | 'client_id' | 'area' | 'above' | 'below' | 'off_target' | 'periods'
>;

const LONGEST_NAME = 200;
const MOST_PERIODS = 12;
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
  const kept = sixDecimals(limit);
  if ('why' in kept) throw badAlert(field, kept.why);
  return kept.text;
}

function readLimits({
  above,
  below,
  offTarget,
}: AlertSent): Pick<SaidOfAlert, 'above' | 'below' | 'off_target'> {
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

/** A token limited to clients may be told of those alone. */
function demandClient({ clientIds }: Actor, client: number | null): void {
  if (clientIds === null || (client !== null && clientIds.includes(client))) return;
  throw badAlert('client', 'This token is limited to clients: name one of them.');
}

async function readSubject(
  context: RequestContext,
  { client, deliveryArea, metric: key }: AlertSent,
): Promise<Pick<SaidOfAlert, 'client_id' | 'area'>> {
  if (client && deliveryArea)
    throw badAlert('deliveryArea', 'An alert is about one client or one area. Leave one out.');
  const clientKey = client ? await requireClient(context, client) : null;
  demandClient(context.actor, clientKey);
  const about = {
    client: clientKey === null ? null : { key: clientKey },
    deliveryArea: deliveryArea ?? null,
  };
  const metric = metricOf(key);
  if (!isApplicable(metric, sliceOfSubject(context.actor, about, metric)))
    throw badAlert(
      'metric',
      `"${metricTitle(key)}" is not known of one ${client ? 'client' : 'area'}. Choose another number, or leave it out.`,
    );
  return { client_id: clientKey, area: deliveryArea ?? null };
}

/** Reads an alert, or refuses it: what is wrong, where, and what to do about it. */
export async function readAlert(context: RequestContext, sent: AlertSent): Promise<SaidOfAlert> {
  demandMetrics(context, [metricOf(sent.metric)]);
  return {
    name: readName(sent.name),
    metric: sent.metric,
    ...(await readSubject(context, sent)),
    ...readLimits(sent),
    periods: readPeriods(sent.periods ?? 1),
  };
}
