import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Diagnosis } from './diagnosis.type';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { PeriodInput } from '../metric/period.type';
import { Refusal } from '../../errors';
import { measure } from '../../numbers/measures/catalogue';
import { metric, type MetricKey } from '../../numbers/metrics/catalogue';
import { readFor } from '../../numbers/metrics/describe';
import { sum } from '../../numbers/questions/client-rows';
import { CAUSES, diagnosis, isDiagnosed } from '../../numbers/questions/diagnosis';
import {
  DIAGNOSIS_MEASURES,
  DIAGNOSIS_METRICS,
  type DiagnosisFacts,
} from '../../numbers/questions/diagnosis-facts';
import { RequestContext } from '../../request/context';
import { Needs } from '../../request/needs';
import { readMeasures } from '../../rollup/serve/read-measures';
import { ticketWork } from '../../answers/questions/ticket-work';
import { toRounded } from '../../scalars/two-decimals';
import { NOTHING_MEASURED } from '../../answers/measuring/measures.loader';
import { isApplicable, wholeOf } from '../../answers/measuring/slice';
import { judgedOn, targetInForce } from '../../answers/measuring/target-in-force';
import { askClients } from '../../answers/questions/ask-clients';
import { PERIOD } from '../client/descriptions';

/** Staff are no client's: a token limited to clients has no numbers of them. */
function measuresFor(context: RequestContext) {
  const slice = wholeOf(context.actor);
  if (!slice.filter.clients) return DIAGNOSIS_MEASURES;
  const readable = DIAGNOSIS_METRICS.filter((each) => isApplicable(each, slice)).flatMap(readFor);
  return [...new Set([...readable, measure('leakageHours').key])];
}

/** Five statements, whatever the number of clients and tickets. */
async function readFacts(context: RequestContext, period: PeriodInput): Promise<DiagnosisFacts> {
  const asked = await askClients(context, period, ['ticketsOpened', 'seatMonths']);
  const { span, facts, clients, about } = asked;
  const slice = wholeOf(context.actor);
  const request = { months: span, filter: slice.filter };
  const [whole = NOTHING_MEASURED] = await readMeasures(context.scope, {
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
    targetOf: (key) =>
      targetInForce(metric(key), facts.targets.get(key), judgedOn(span.to, facts.today)).compared,
    applies: (key) => isApplicable(metric(key), slice),
  };
}

@Resolver()
export class DiagnosisResolver {
  @Needs('metrics:read')
  @Query(() => [Diagnosis], {
    description:
      'Why is an Operational SMART number off target (SN)? The causes that the source names, those supported first; none when it is on target or has no value. Five statements.',
  })
  async diagnosis(
    @Ctx() context: RequestContext,
    @Arg('key', () => MetricKeyEnum, {
      description: 'One of the six SMART numbers. Any other is `NOT_DIAGNOSED`.',
    })
    key: MetricKey,
    @Arg('period', () => PeriodInput, { description: PERIOD }) period: PeriodInput,
  ): Promise<Diagnosis[]> {
    if (!isDiagnosed(key)) {
      throw new Refusal(
        'NOT_DIAGNOSED',
        `The source names no causes for ${key}. Ask for ${Object.keys(CAUSES).join(', ')}.`,
        { key },
      );
    }
    const found = diagnosis(key, await readFacts(context, period));
    return found.map(({ figure, ...rest }) =>
      Object.assign(new Diagnosis(), { ...rest, figure: toRounded(figure) }),
    );
  }
}
