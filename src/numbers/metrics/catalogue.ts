import { areaCostsPerSeat } from './area-cost-per-seat';
import {
  billableUtilizationPercent,
  reactiveCapacityPercent,
  timeCapturePercent,
  utilization,
} from './capacity';
import { clientsPerTam, clientsPerVcio } from './clients-per-person';
import { reopenPercent, totalClosePercent } from './close-percent';
import { costPerSeat, labourCostPerSeat, toolCostPerSeat } from './cost-per-seat';
import { contribution, costToServe } from './cost-to-serve';
import {
  effectiveHourlyRate,
  effectiveHourlyRateNet,
  realisedProjectRate,
} from './effective-hourly-rate';
import { grossMarginPercent } from './gross-margin';
import { leverages } from './leverage';
import type { Metric } from './metric';
import { alertsPerEndpoint, rhemPerEndpoint } from './per-endpoint';
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
  firstTouchPercent,
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
import { proactiveHoursPerSeat, seatsPerClient, seatsPerSupportTechnician } from './seats';
import { tamAlignmentPercent } from './tam-alignment';
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
  rhemPerEndpoint,
  alertsPerEndpoint,
  reactiveMinutesPerClosedTicket,
  timeToResolution,
  timeToResolutionMedian,
  timeToResolutionP90,
  touchesPerTicket,
  firstTouchPercent,
  longTicketPercent,
  escalationPercent,
  reopenPercent,
  onsiteReactivePercent,
  reactiveCapacityPercent,
  utilization,
  billableUtilizationPercent,
  timeCapturePercent,
  tamAlignmentPercent,
  proactiveHoursPerSeat,
  seatsPerSupportTechnician,
  seatsPerClient,
  clientsPerTam,
  clientsPerVcio,
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
  effectiveHourlyRateNet,
  realisedProjectRate,
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
