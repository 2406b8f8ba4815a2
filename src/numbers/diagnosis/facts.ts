import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { metric, type MetricKey } from '../metrics/catalogue';
import { readFor } from '../metrics/describe';
import { exactSides, exactValue, type Sides } from '../metrics/evaluate';
import type { Target } from '../metrics/metric';
import type { LimitKey } from '../policy/limits';
import { sum, type ClientRows, type QuestionContext } from '../questions/client-rows';
import { SMART_NUMBERS } from '../questions/smart-numbers';
import type { TicketWork } from '../questions/ticket-work';
import type { Staffing } from '../staffing/staffing';
import { quotient, subtract, type Ratio } from '../units/ratio';

/** What a diagnosis is made from: sums of the whole, of each client, and of tickets alike. */
export interface DiagnosisFacts {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
  readonly clients: readonly ClientRows[];
  /** Tickets opened by what raised them, such as END_USER or ALERT. */
  readonly openedBy: ReadonlyMap<string, Ratio>;
  readonly work: readonly TicketWork[];
  readonly context: QuestionContext;
  /** Of the support desk over the same months; null for a token that sees no staff. */
  readonly staffing: Staffing | null;
  /** Hours that one full-time person can give to clients, an average month. */
  readonly productiveHours: Ratio | null;
  /** In force at the end of the period. */
  readonly targetOf: (key: MetricKey) => Target | null;
  readonly limitOf: (key: LimitKey) => Ratio;
  /** False for a number that the slice does not have. */
  readonly applies: (key: MetricKey) => boolean;
}

const USED: readonly MetricKey[] = [
  ...SMART_NUMBERS,
  'RHEM_RESIDUAL',
  'LONG_TICKET_PERCENT',
  'TOUCHES_PER_TICKET',
  'ESCALATION_PERCENT',
  'REOPEN_PERCENT',
  'ONSITE_REACTIVE_PERCENT',
  'UTILIZATION',
  'TIME_CAPTURE_PERCENT',
];
export const DIAGNOSIS_METRICS = USED.map(metric);

/** The hours and the cost of the support desk: what an hour costs. */
const COSTS: readonly MeasureKey[] = ['labourCostSupport', 'supportHours', 'uncostedHoursSupport'];

/** What belongs to no metric of the list. */
export const MORE_MEASURES: readonly MeasureKey[] = [...COSTS, 'leakageHours'];

export const DIAGNOSIS_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([...DIAGNOSIS_METRICS.flatMap(readFor), ...MORE_MEASURES]),
];

/** The numbers that a few clients can take off their target. */
const OF_CLIENTS: readonly MetricKey[] = [
  'RHEM',
  'REACTIVE_TICKETS_PER_SEAT',
  'AVERAGE_RESOLUTION_TIME',
];

/** What is read of each client. */
export const CLIENT_MEASURES: readonly MeasureKey[] = [
  ...new Set(OF_CLIENTS.map(metric).flatMap(readFor)),
];

export const valueOf = (
  { rows, presence, context, applies }: DiagnosisFacts,
  key: MetricKey,
): Ratio | null => (applies(key) ? exactValue(metric(key), rows, { ...context, presence }) : null);

/** Numerator and denominator of the whole MSP; null where there is no value. */
export const sidesOf = (
  { rows, presence, context, applies }: DiagnosisFacts,
  key: MetricKey,
): Sides | null => (applies(key) ? exactSides(metric(key), rows, { ...context, presence }) : null);

/** Hours of labour that a reactive ticket takes on average. */
export function hoursPerTicket(facts: DiagnosisFacts): Ratio | null {
  const sides = sidesOf(facts, 'AVERAGE_RESOLUTION_TIME');
  return sides && quotient(sides.over, sides.under);
}

/** What an hour of the support desk costs in labour: of its hours that have a cost. */
export function hourlyCost({ rows }: DiagnosisFacts): Ratio | null {
  const costed = subtract(sum(rows, 'supportHours'), sum(rows, 'uncostedHoursSupport'));
  const cost = quotient(sum(rows, 'labourCostSupport'), costed);
  return cost && cost.over > 0n ? cost : null;
}
