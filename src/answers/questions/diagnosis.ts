import { Refusal } from '../../errors';
import { measure } from '../../numbers/measures/catalogue';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import { sum } from '../../numbers/questions/client-rows';
import {
  CAUSES,
  diagnosis as causesOf,
  isDiagnosed,
  type Diagnosis as Exact,
} from '../../numbers/questions/diagnosis';
import {
  DIAGNOSIS_MEASURES,
  DIAGNOSIS_METRICS,
  type DiagnosisFacts,
} from '../../numbers/questions/diagnosis-facts';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { toRounded } from '../../scalars/two-decimals';
import type { PeriodAsked } from '../measuring/read-period';
import { isApplicable, wholeOf } from '../measuring/slice';
import { NO_SUMS } from '../measuring/sums.loader';
import { targetAt } from '../measuring/target-in-force';
import { askClients } from './ask-clients';
import { ticketWork } from './ticket-work';

/** A cause that the source names for a number off target, and the figure that supports or rejects it. */
export interface Diagnosis extends Omit<Exact, 'figure'> {
  readonly figure: number | null;
}

/**
 * The measures to read. Staff belong to no client, so a token limited to clients has no numbers of
 * them.
 */
function measuresFor(context: RequestContext) {
  const slice = wholeOf(context.actor);
  if (!slice.filter.clients) return DIAGNOSIS_MEASURES;
  const readable = DIAGNOSIS_METRICS.filter((each) => isApplicable(each, slice)).flatMap(readFor);
  return [...new Set([...readable, measure('leakageHours').key])];
}

async function readFacts(context: RequestContext, period: PeriodAsked): Promise<DiagnosisFacts> {
  const asked = await askClients(context, period, ['ticketsOpened', 'seatMonths']);
  const { span, facts, clients, about } = asked;
  const slice = wholeOf(context.actor);
  const request = { months: span, filter: slice.filter };
  const [whole = NO_SUMS] = await readMeasures(context.scope, {
    ...request,
    measures: measuresFor(context),
  });
  const origins = await readMeasures(context.scope, {
    ...request,
    measures: ['ticketsOpened'],
    groupBy: ['TICKET_SOURCE'],
  });
  return {
    rows: whole.rows,
    presence: whole.presence,
    clients,
    openedBy: new Map(origins.map(({ key, rows }) => [`${key[0]}`, sum(rows, 'ticketsOpened')])),
    work: await ticketWork(context, span),
    context: about,
    targetOf: (key) => targetAt(metric(key), facts, span.to).compared,
    applies: (key) => isApplicable(metric(key), slice),
  };
}

/**
 * Answers why a SMART number is off target, in five statements for any number of clients and
 * tickets.
 */
export async function diagnosis(
  context: RequestContext,
  key: MetricKey,
  period: PeriodAsked,
): Promise<Diagnosis[]> {
  if (!isDiagnosed(key)) {
    throw new Refusal(
      'NOT_DIAGNOSED',
      `The source names no causes for ${key}. Ask for ${Object.keys(CAUSES).join(', ')}.`,
      { key },
    );
  }
  const found = causesOf(key, await readFacts(context, period));
  return found.map(({ figure, ...rest }) => ({ ...rest, figure: toRounded(figure) }));
}
