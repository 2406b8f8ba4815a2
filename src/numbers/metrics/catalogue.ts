import { areaCostsPerSeat } from './area-cost-per-seat';
import { reactiveCapacityPercent, timeCapturePercent, utilization } from './capacity';
import { reopenPercent, totalClosePercent } from './close-percent';
import { costPerSeat, labourCostPerSeat, toolCostPerSeat } from './cost-per-seat';
import { contribution, costToServe } from './cost-to-serve';
import { effectiveHourlyRate } from './effective-hourly-rate';
import { grossMarginPercent } from './gross-margin';
import { leverages } from './leverage';
import type { Metric } from './metric';
import { proactiveBudgetPerSeat } from './proactive-budget';
import {
  reactiveTicketsPerEndpoint,
  reactiveTicketsPerSeat,
  reactiveTicketsPerTechnician,
} from './reactive-tickets';
import { onsiteReactivePercent, reactiveServicePercent } from './reactive-share';
import { aisp, averageMrr, mrrPerMonth } from './recurring-revenue';
import { overheadCostPerSeat } from './overhead';
import {
  fullCostPerSeat,
  fullSeatPrice,
  priceGapPerSeat,
  requiredSeatPrice,
} from './required-seat-price';
import {
  averageResolutionTime,
  escalationPercent,
  longTicketPercent,
  reactiveMinutesPerClosedTicket,
  touchesPerTicket,
} from './resolution-time';
import {
  serviceRevenuePerEmployee,
  serviceRevenuePerTechnicalEmployee,
} from './revenue-per-employee';
import { rhem } from './rhem';
import { rhemResidual } from './rhem-residual';
import { proactiveHoursPerSeat, seatsPerSupportTechnician } from './seats';
import {
  timeToResolution,
  timeToResolutionMedian,
  timeToResolutionP90,
} from './time-to-resolution';
import { labourCost, MEASURE_TOTALS, serviceRevenue, toolCost, totalRevenue } from './totals';

const CATALOGUE = [
  reactiveTicketsPerTechnician,
  totalClosePercent,
  reactiveTicketsPerSeat,
  rhem,
  averageResolutionTime,
  reactiveServicePercent,
  rhemResidual,
  reactiveTicketsPerEndpoint,
  reactiveMinutesPerClosedTicket,
  timeToResolution,
  timeToResolutionMedian,
  timeToResolutionP90,
  touchesPerTicket,
  longTicketPercent,
  escalationPercent,
  reopenPercent,
  onsiteReactivePercent,
  reactiveCapacityPercent,
  utilization,
  timeCapturePercent,
  proactiveHoursPerSeat,
  seatsPerSupportTechnician,
  mrrPerMonth,
  aisp,
  averageMrr,
  costPerSeat,
  ...areaCostsPerSeat,
  labourCostPerSeat,
  toolCostPerSeat,
  grossMarginPercent,
  requiredSeatPrice,
  overheadCostPerSeat,
  fullCostPerSeat,
  fullSeatPrice,
  priceGapPerSeat,
  proactiveBudgetPerSeat,
  effectiveHourlyRate,
  costToServe,
  contribution,
  serviceRevenuePerEmployee,
  serviceRevenuePerTechnicalEmployee,
  ...leverages,
  ...MEASURE_TOTALS,
  serviceRevenue,
  totalRevenue,
  labourCost,
  toolCost,
] as const satisfies readonly Metric[];

export type MetricKey = (typeof CATALOGUE)[number]['key'];
export type CataloguedMetric = Metric & { readonly key: MetricKey };

/** Every number the API serves, in the order the documentation prints them. A new one is a file and a line here. */
export const METRICS: readonly CataloguedMetric[] = CATALOGUE;
export const METRIC_KEYS: readonly MetricKey[] = METRICS.map((each) => each.key);

const byKey = new Map<string, CataloguedMetric>(METRICS.map((each) => [each.key, each]));

export const isMetricKey = (key: string): key is MetricKey => byKey.has(key);

export function metric(key: MetricKey): CataloguedMetric {
  const found = byKey.get(key);
  if (!found) throw new RangeError(`There is no metric "${key}".`);
  return found;
}
