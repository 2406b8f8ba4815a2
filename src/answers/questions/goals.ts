import { METRICS, metric, type CataloguedMetric } from '../../numbers/metrics/catalogue';
import { OF_MSP, ownerKey, type TargetOwner } from '../../numbers/metrics/target-scope';
import type { JudgedGoal } from '../../numbers/questions/scorecard';
import { SMART_NUMBERS } from '../../numbers/questions/smart-numbers';
import type { LabelledSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { findBand } from '../banding/closed-banding';
import { measureSpans } from '../measuring/measure';
import { sliceAt, sliceOfBand, wholeOf, type Slice } from '../measuring/slice';
import { targetBands } from '../measuring/target-bands';
import { ownTargetsAt } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';

/** A number that somebody is to reach. */
interface Goal {
  readonly metric: CataloguedMetric;
  readonly owner: TargetOwner;
}

const goalKey = ({ metric: { key }, owner }: Goal): string => `${key} ${ownerKey(owner)}`;

const SMART: readonly Goal[] = SMART_NUMBERS.map((key) => ({ metric: metric(key), owner: OF_MSP }));

/** How an owner is seen by the caller; null where there is nothing to see. */
type Seen = (owner: TargetOwner) => TargetOwner | null;

/**
 * To a token of one client that client is all there is: its targets, and those of the bands it is
 * in, judge the same numbers as the MSP's. So each number is one goal.
 */
function seenBy({ actor }: RequestContext, bandsOfClient: readonly number[]): Seen {
  if (actor.clientIds?.length !== 1) return (owner) => owner;
  return (owner) => {
    if (owner.scope === 'CLIENT') return OF_MSP;
    if (owner.scope !== 'BAND') return owner;
    return bandsOfClient.includes(Number(owner.whose)) ? OF_MSP : null;
  };
}

/** The SMART numbers, and what the MSP had set a target for by the end of a span. */
function goalsIn({ to }: LabelledSpan, facts: Tenant, seen: Seen): Map<string, Goal> {
  const own = METRICS.flatMap((each) =>
    ownTargetsAt(each, facts, to).flatMap((target): Goal[] => {
      const owner = seen(target);
      return owner ? [{ metric: each, owner }] : [];
    }),
  );
  return new Map([...SMART, ...own].map((goal) => [goalKey(goal), goal]));
}

/** What the owner of a target is measured by; null for a band that is gone. */
async function sliceOf(
  context: RequestContext,
  { scope, whose }: TargetOwner,
): Promise<Slice | null> {
  const { actor } = context;
  switch (scope) {
    case 'MSP':
      return wholeOf(actor);
    case 'DELIVERY_AREA':
      return sliceAt(actor, scope, whose);
    case 'CLIENT':
    case 'TECHNICIAN':
      return sliceAt(actor, scope, Number(whose));
    case 'BAND': {
      const band = await findBand(context, Number(whose));
      return band && sliceOfBand(actor, Number(whose), band.scheme.key);
    }
  }
}

/** How each goal stands in each span, in the order of the spans. Each is held against the target of its time. */
export async function readGoals(
  context: RequestContext,
  spans: readonly LabelledSpan[],
): Promise<JudgedGoal[][]> {
  const facts = await context.once(tenant);
  const [whole, bands] = [wholeOf(context.actor), context.once(targetBands)];
  await bands.read(whole, spans, () => facts);
  const bySpan = spans.map((span) =>
    goalsIn(span, facts, seenBy(context, bands.of(whole, span, facts))),
  );
  const goals = new Map(bySpan.flatMap((found) => [...found]));
  const measured = await Promise.all(
    [...goals].map(async ([key, { metric: of, owner }]) => {
      const slice = await sliceOf(context, owner);
      const values = slice ? await measureSpans(context, { metric: of, slice }, spans) : [];
      return {
        key,
        judged: values.map(({ status }) => ({ key: of.key, scope: owner.scope, status })),
      };
    }),
  );
  return bySpan.map((found, at) =>
    measured.flatMap(({ key, judged }) => (found.has(key) ? (judged[at] ?? []) : [])),
  );
}
