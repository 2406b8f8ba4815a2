import { ClientSpiral, SpiralAssessment, SpiralSignal } from '../../graphql/spiral/spiral.type';
import { metric } from '../../numbers/metrics/catalogue';
import {
  CLIENT_SIGNALS,
  QUARTERS_READ,
  reactiveSpiral,
  type SpiralLimits,
  type SpiralQuarter,
  type SpiralSignal as Found,
} from '../../numbers/questions/reactive-spiral';
import { SPIRAL_SIGNALS } from '../../numbers/questions/spiral-signals';
import { readFor } from '../../numbers/metrics/describe';
import { monthsThrough } from '../../numbers/units/month';
import type { LabelledSpan } from '../../numbers/units/period';
import { fromDecimal, toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { readMeasures } from '../../rollup/serve/read-measures';
import { NOTHING_MEASURED } from '../measuring/measures.loader';
import { quartersUntil } from '../measuring/read-quarter';
import { isApplicable, wholeOf } from '../measuring/slice';
import { judgedOn, targetInForce } from '../measuring/target-in-force';
import { tenant, type Tenant } from '../measuring/tenant';
import { aboutSpan } from './ask-clients';
import { withClients } from '../../graphql/client/with-clients';

/** An assessment that remembers its quarter, so that its clients can be asked for too. */
export class AssessedSpiral extends SpiralAssessment {
  readonly quarter!: LabelledSpan;

  /** What a report says of clients; without one they are assessed when asked for. */
  readonly said?: readonly ClientSpiral[];
}

const toSignal = ({ value, limit, ...signal }: Found): SpiralSignal =>
  Object.assign(new SpiralSignal(), {
    ...signal,
    value: value && toNumber(value.over, value.under),
    limit: toNumber(limit.over, limit.under),
  });

/** The quarters to judge by, each with those of its months that are over. */
function quartersOf(quarter: LabelledSpan, facts: Tenant): SpiralQuarter[] {
  const spans = quartersUntil(quarter, QUARTERS_READ, facts.fiscalYearStartMonth);
  return spans.map(({ from, to, label }) => ({
    label,
    months: monthsThrough(from, to).filter((month) => month < facts.currentMonth),
  }));
}

const whole = (quarter: LabelledSpan, { fiscalYearStartMonth }: Tenant) => ({
  from: quartersUntil(quarter, QUARTERS_READ, fiscalYearStartMonth)[0]!.from,
  to: quarter.to,
});

/** The MSP's own target for the leverage of support stands in for the usual one. */
function limitsOf({ to }: LabelledSpan, { targets, today }: Tenant): SpiralLimits {
  const leverage = metric('LEVERAGE_SUPPORT');
  const { compared } = targetInForce(leverage, targets.get(leverage.key), judgedOn(to, today));
  return compared?.min ? { SUPPORT_LEVERAGE: fromDecimal(compared.min) } : {};
}

/** One statement beside the tenant's facts. A token limited to clients gets what its clients show. */
export async function assessSpiral(
  context: RequestContext,
  quarter: LabelledSpan,
): Promise<AssessedSpiral> {
  const facts = await context.once(tenant);
  const slice = wholeOf(context.actor);
  const rules = SPIRAL_SIGNALS.filter(({ metric: of }) => isApplicable(of, slice));
  const measures = [...new Set(rules.flatMap(({ metric: of }) => readFor(of)))];
  const months = whole(quarter, facts);
  const [found = NOTHING_MEASURED] = await readMeasures(context.scope, {
    measures,
    months,
    filter: slice.filter,
  });
  const { level, signals } = reactiveSpiral(
    found,
    quartersOf(quarter, facts),
    aboutSpan(facts, months),
    limitsOf(quarter, facts),
    rules,
  );
  return Object.assign(new AssessedSpiral(), { quarter, level, signals: signals.map(toSignal) });
}

const holding = ({ signals }: { signals: readonly Found[] }): number =>
  signals.filter(({ holds }) => holds).length;

const CLIENT_MEASURES = [...new Set(CLIENT_SIGNALS.flatMap(({ metric: of }) => readFor(of)))];

/** The clients at which more than one signal holds, those with most first. Two statements. */
export async function assessClients(
  context: RequestContext,
  quarter: LabelledSpan,
  first: number,
): Promise<ClientSpiral[]> {
  const facts = await context.once(tenant);
  const months = whole(quarter, facts);
  const found = await readMeasures(context.scope, {
    measures: CLIENT_MEASURES,
    months,
    groupBy: ['CLIENT'],
    filter: wholeOf(context.actor).filter,
  });
  const quarters = quartersOf(quarter, facts);
  const about = aboutSpan(facts, months);
  const spirals = found
    .filter(({ key }) => key[0] !== null)
    .map(({ key, ...subject }) => ({
      client: Number(key[0]),
      ...reactiveSpiral(subject, quarters, about, {}, CLIENT_SIGNALS),
    }))
    .filter(({ level }) => level !== 'NONE')
    .sort((a, b) => holding(b) - holding(a) || a.client - b.client)
    .slice(0, first);
  return (await withClients(context, spirals)).map(({ answer, client }) =>
    Object.assign(new ClientSpiral(), {
      client,
      level: answer.level,
      signals: answer.signals.map(toSignal),
    }),
  );
}
