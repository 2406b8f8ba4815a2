import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow, Presence } from '../measures/measure';
import { metric, type MetricKey } from '../metrics/catalogue';
import { readFor } from '../metrics/describe';
import { exactValue } from '../metrics/evaluate';
import type { Target } from '../metrics/metric';
import {
  compare,
  divide,
  isPositive,
  multiply,
  percentOf,
  whole,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { LONG_TICKET_HOURS } from '../classify/long-ticket';
import { sum, type ClientRows, type QuestionContext } from './client-rows';
import { SMART_NUMBERS } from './smart-numbers';
import { countOf, hoursEach, hoursOf, type TicketWork } from './ticket-work';

/** What a diagnosis is made from: sums of the whole, of each client, and of tickets alike. */
export interface DiagnosisFacts {
  readonly rows: readonly MeasureRow[];
  readonly presence: Presence;
  readonly clients: readonly ClientRows[];
  /** Tickets opened by what raised them, such as END_USER or ALERT. */
  readonly openedBy: ReadonlyMap<string, Ratio>;
  readonly work: readonly TicketWork[];
  readonly context: QuestionContext;
  /** In force at the end of the period. */
  readonly targetOf: (key: MetricKey) => Target | null;
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

export const DIAGNOSIS_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([...DIAGNOSIS_METRICS.flatMap(readFor), 'leakageHours']),
];

export const valueOf = (
  { rows, presence, context, applies }: DiagnosisFacts,
  key: MetricKey,
): Ratio | null => (applies(key) ? exactValue(metric(key), rows, { ...context, presence }) : null);

export const alertPercent = ({ openedBy, rows }: DiagnosisFacts): Ratio | null =>
  percentOf(openedBy.get('ALERT') ?? ZERO, sum(rows, 'ticketsOpened'));

export const repeatPercent = ({ work }: DiagnosisFacts): Ratio | null =>
  percentOf(countOf(work.filter(({ repeated }) => repeated)), countOf(work));

/** Labour on types of tickets that take over 45 minutes on average, in percent of all labour. */
export function longTypesPercent({ work }: DiagnosisFacts): Ratio | null {
  const types = [...new Set(work.map(({ type }) => type))];
  const long = types.filter((type) => {
    const alike = work.filter((each) => each.type === type);
    return compare(hoursEach(alike), LONG_TICKET_HOURS) > 0;
  });
  return percentOf(hoursOf(work.filter(({ type }) => long.includes(type))), hoursOf(work));
}

/** Tickets of clients that open more than twice the usual number a seat, in percent of all with seats. */
export function fewClientsPercent({ clients }: DiagnosisFacts): Ratio | null {
  const seated = clients
    .map(({ rows }) => rows.filter(({ hasSeatCount }) => hasSeatCount))
    .filter((rows) => isPositive(sum(rows, 'seatMonths')));
  const perSeat = (rows: readonly MeasureRow[]): Ratio =>
    divide(sum(rows, 'ticketsOpened'), sum(rows, 'seatMonths'));
  const all = seated.flat();
  if (all.length === 0) return null;
  const limit = multiply(perSeat(all), whole(2n));
  const noisy = seated.filter((rows) => compare(perSeat(rows), limit) > 0).flat();
  return percentOf(sum(noisy, 'ticketsOpened'), sum(all, 'ticketsOpened'));
}

export const leakagePercent = ({ rows }: DiagnosisFacts): Ratio | null =>
  percentOf(sum(rows, 'leakageHours'), sum(rows, 'reactiveHours'));

/** Off-ticket and late time, in percent of RHEM. */
export function residualPercent(facts: DiagnosisFacts): Ratio | null {
  const [residual, rhem] = [valueOf(facts, 'RHEM_RESIDUAL'), valueOf(facts, 'RHEM')];
  return residual && rhem && percentOf(residual, rhem);
}
