import type { MeasureKey } from '../measures/catalogue';
import type { MeasureRow } from '../measures/measure';
import { costToServe } from '../metrics/cost-to-serve';
import { readFor } from '../metrics/describe';
import { realisedProjectRate } from '../metrics/effective-hourly-rate';
import { exactValue } from '../metrics/evaluate';
import { averageResolutionTime } from '../metrics/resolution-time';
import {
  divide,
  fromDecimal,
  isPositive,
  quotient,
  subtract,
  ZERO,
  type Ratio,
} from '../units/ratio';
import { lengthInMonths, monthsOfAll, sum, within, type QuestionContext } from './client-rows';
import type { HourFacts } from './opportunity';

export const HOUR_MEASURES: readonly MeasureKey[] = [
  ...new Set<MeasureKey>([
    ...readFor(realisedProjectRate),
    'labourCostSupport',
    'supportHours',
    'uncostedHoursSupport',
    'reactiveHours',
    'seatMonths',
  ]),
];

/** What an hour of project work brought; null where there was none, or more credits than invoices. */
function realisedRate(rows: readonly MeasureRow[], context: QuestionContext): Ratio | null {
  const presence = { seatCount: true, endpointCount: true };
  const rate = exactValue(realisedProjectRate, rows, { ...context, presence });
  return rate && isPositive(rate) ? rate : null;
}

/** Costs are of the support desk: its labour, by the hours of it that have a cost. */
function hourlyCost(rows: readonly MeasureRow[], context: QuestionContext): Ratio | null {
  const costed = within(rows, monthsOfAll(context, [costToServe]));
  const hours = subtract(sum(costed, 'supportHours'), sum(costed, 'uncostedHoursSupport'));
  const cost = sum(costed, 'labourCostSupport');
  return isPositive(cost) ? quotient(cost, hours) : null;
}

export function hourFacts(
  rows: readonly MeasureRow[],
  context: QuestionContext,
  projectHourlyRate: string,
): HourFacts {
  const months = monthsOfAll(context, [averageResolutionTime]);
  const seated = within(rows, months).filter(({ hasSeatCount }) => hasSeatCount);
  const [reactiveHours, seatMonths] = [sum(seated, 'reactiveHours'), sum(seated, 'seatMonths')];
  const chosen = fromDecimal(projectHourlyRate);
  return {
    hourlyCost: hourlyCost(rows, context),
    projectRate: isPositive(chosen) ? chosen : realisedRate(rows, context),
    isRateChosen: isPositive(chosen),
    reactiveHours,
    seatMonths,
    rhem: quotient(reactiveHours, seatMonths),
    months: lengthInMonths(months, context.today),
  };
}

/** End users that so many hours of the whole period would serve. */
export function seatsServed(hours: Ratio, { rhem, months }: HourFacts): Ratio {
  return rhem && isPositive(rhem) && isPositive(months)
    ? divide(divide(hours, months), rhem)
    : ZERO;
}
