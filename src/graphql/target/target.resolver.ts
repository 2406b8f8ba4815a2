import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { demandMetrics } from '../../answers/measuring/measure';
import {
  targetHistory,
  targetInForce,
  type ShownTarget,
} from '../../answers/measuring/target-in-force';
import { tenant } from '../../answers/measuring/tenant';
import { demandAllClients } from '../../auth/actor';
import { metric as metricOf, type MetricKey } from '../../numbers/metrics/catalogue';
import type { TargetOwner } from '../../numbers/metrics/target-scope';
import { RequestContext } from '../../request/context';
import { saveTarget } from '../../rollup/choices/save-target';
import type { OwnTarget } from '../../rollup/serve/own-targets';
import { readDate } from '../../scalars/date';
import { MetricKeyEnum } from '../metric/metric-key.type';
import { MetricTarget } from '../metric/metric-value.type';
import { Needs } from '../needs';
import { DateScalar } from '../scalars/date';
import { readOwners } from './read-owners';
import { readOwner, readTarget } from './read-target';
import { TargetInput } from './target-input.type';
import { TargetOf } from './target-of.type';

const WHICH = { description: 'Which number’s.' };
const WHOSE = { nullable: true, description: 'Whose; the MSP’s when absent.' };

function save(context: RequestContext, target: OwnTarget): Promise<void> {
  const { tenantId, clock, actor } = context;
  const stamp = { at: clock.now(), by: actor.subject };
  return context.write((database) =>
    database.write(tenantId, (scope) => saveTarget(scope, target, stamp)),
  );
}

async function historyOf(
  context: RequestContext,
  key: MetricKey,
  owners: readonly TargetOwner[],
): Promise<ShownTarget[]> {
  const facts = await context.once(tenant);
  return owners.flatMap((owner) => targetHistory(metricOf(key), facts, owner));
}

@Resolver()
export class TargetResolver {
  @Needs('metrics:read')
  @Query(() => [MetricTarget], {
    description:
      'Every target a metric has had, oldest first: for the MSP the default of its source, then its own; for a client, band, area or technician its own, and of several named those of each. One without limits says that there is none from its day on. Money needs the scope `financials:read` too, a client `clients:read`, a technician `staff:read`.',
  })
  async targetHistory(
    @Ctx() context: RequestContext,
    @Arg('metric', () => MetricKeyEnum, WHICH) key: MetricKey,
    @Arg('of', () => TargetOf, WHOSE) of?: TargetOf | null,
  ): Promise<MetricTarget[]> {
    demandMetrics(context, [metricOf(key)]);
    return historyOf(context, key, readOwners(of, context));
  }

  @Needs('settings:write')
  @Mutation(() => MetricTarget, {
    description:
      'Sets a target of a metric from a day on: of the whole MSP, or of one client, band, area or technician. A value goes by the nearest that has one: technician, area, client, band (the client’s, in the last month of the period), MSP, then the source. A sum (`perMonth`, and MRR) goes only by the target of exactly what it is about: the MSP’s MRR target judges the MSP, and no client, band or filtered part of it. Whether the limit itself is off target stays as the source of the metric says. Limits that make no sense, and a client, band or technician that is not the MSP’s: `BAD_TARGET`.',
  })
  async setTarget(
    @Ctx() context: RequestContext,
    @Arg('input', () => TargetInput, { description: 'The target.' }) input: TargetInput,
  ): Promise<MetricTarget> {
    demandAllClients(context.actor, 'A target');
    const target = readTarget(input, context);
    await save(context, target);
    return targetInForce(metricOf(input.metric), [[target]], target.since, null).shown!;
  }

  @Needs('settings:write')
  @Mutation(() => [MetricTarget], {
    description:
      'Removes a target from a day on: the next wider one applies again, and at last the source’s. Earlier months keep theirs, and a target that begins later still does. Answers with the targets that its owner has had. Where there is none, nothing changes.',
  })
  async removeTarget(
    @Ctx() context: RequestContext,
    @Arg('metric', () => MetricKeyEnum, WHICH) key: MetricKey,
    @Arg('from', () => DateScalar, { description: 'The first day without it.' }) from: string,
    @Arg('of', () => TargetOf, WHOSE) of?: TargetOf | null,
  ): Promise<MetricTarget[]> {
    demandAllClients(context.actor, 'A target');
    const owner = readOwner(key, of, context);
    const since = readDate(from, 'from');
    await save(context, { metric: key, ...owner, since, min: null, max: null, by: null });
    return historyOf(context, key, [owner]);
  }
}
