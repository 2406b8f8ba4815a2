import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { MetricTarget } from '../metric/metric-value.type';
import { TargetInput } from '../metric/target-input.type';
import { Refusal } from '../../errors';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { RequestContext } from '../../request/context';
import { Needs } from '../needs';
import { readDate } from '../../scalars/date';
import { demandMetrics } from '../../answers/measuring/measure';
import { targetHistory, targetInForce } from '../../answers/measuring/target-in-force';
import { tenant } from '../../answers/measuring/tenant';

/** The first number that numeric(19,6) cannot hold. */
const TOO_LARGE = 1e13;
const DECIMALS = 6;

const badTarget = (why: string): Refusal =>
  new Refusal('BAD_TARGET', `${why} Nothing was changed.`);

function readLimit(limit: number | null | undefined): string | null {
  if (limit === null || limit === undefined) return null;
  if (Math.abs(limit) >= TOO_LARGE) throw badTarget(`${limit} is beyond any target.`);
  const text = limit.toFixed(DECIMALS);
  if (Number(text) !== limit) throw badTarget(`${limit} has more than ${DECIMALS} decimals.`);
  return text;
}

function readLimits({ min, max }: TargetInput): { min: string | null; max: string | null } {
  const limits = { min: readLimit(min), max: readLimit(max) };
  if (limits.min === null && limits.max === null) throw badTarget('Give a min, a max or both.');
  if (limits.min !== null && limits.max !== null && Number(limits.min) > Number(limits.max)) {
    throw badTarget(`The min (${min}) lies above the max (${max}).`);
  }
  return limits;
}

const SAVE = `
  INSERT INTO target (tenant_id, metric, since, min, max, set_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, metric, since) DO UPDATE
  SET min = excluded.min, max = excluded.max, set_at = excluded.set_at`;

@Resolver()
export class TargetResolver {
  @Needs('metrics:read')
  @Query(() => [MetricTarget], {
    description:
      'Every target a metric has had: the default of its source, then the MSP’s own by date. Money needs the scope `financials:read` too.',
  })
  async targetHistory(
    @Ctx() context: RequestContext,
    @Arg('metric', () => MetricKeyEnum, { description: 'Which number’s.' }) key: MetricKey,
  ): Promise<MetricTarget[]> {
    const metric = metricOf(key);
    demandMetrics(context, [metric]);
    return targetHistory(metric, await context.once(tenant));
  }

  @Needs('settings:write')
  @Mutation(() => MetricTarget, {
    description:
      'Replaces a metric’s target from a day on. Whether the limit itself is off target stays as the source of the metric says. Limits that make no sense: `BAD_TARGET`.',
  })
  async setTarget(
    @Ctx() context: RequestContext,
    @Arg('input', () => TargetInput, { description: 'The target.' }) input: TargetInput,
  ): Promise<MetricTarget> {
    demandAllClients(context.actor, 'A target');
    const { tenantId, clock } = context;
    const since = readDate(input.since, 'input.since');
    const limits = readLimits(input);
    const values = [tenantId, input.metric, since, limits.min, limits.max, clock.now()];
    await context.write((database) =>
      database.write(tenantId, (scope) => scope.query(SAVE, values)),
    );
    const own = { metric: input.metric, since, ...limits };
    return targetInForce(metricOf(input.metric), [own], since, null).shown!;
  }
}
