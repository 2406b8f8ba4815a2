import { METRICS, type MetricKey } from '../metrics/catalogue';
import { measuresOf } from '../metrics/describe';
import type { Metric } from '../metrics/metric';
import { alertsFiltered } from './alerts-filtered';
import { clientsWithoutSeats } from './clients-without-seats';
import { endedAgreementsWorked } from './ended-agreements-worked';
import { entriesAfterClose } from './entries-after-close';
import { entriesWithoutAgreement } from './entries-without-agreement';
import { entriesWithoutTechnician } from './entries-without-technician';
import { entriesWithoutWorkType } from './entries-without-work-type';
import { estimatedSeatMonths } from './estimated-seat-months';
import type { Finding } from './finding';
import { headcountEstimated } from './headcount-estimated';
import { hoursWithoutSeats } from './hours-without-seats';
import { leakageHours } from './leakage-hours';
import { longEntries } from './long-entries';
import { mrrFromRevenue } from './mrr-from-revenue';
import { negativeCosts } from './negative-costs';
import { negativeRevenue } from './negative-revenue';
import { notCounted } from './not-counted';
import { parkedRecords } from './parked-records';
import { roundedEntries } from './rounded-entries';
import { staleMonths } from './stale-months';
import { statedClientDiffers } from './stated-client-differs';
import { techniciansUnderLogging } from './technicians-under-logging';
import { techniciansWithoutCost } from './technicians-without-cost';
import { ticketsWithoutLabour } from './tickets-without-labour';
import { uncostedHours } from './uncosted-hours';
import { unlinkedCustomers } from './unlinked-customers';
import { zeroMinuteEntries } from './zero-minute-entries';

const CATALOGUE = [
  clientsWithoutSeats,
  hoursWithoutSeats,
  estimatedSeatMonths,
  ticketsWithoutLabour,
  entriesAfterClose,
  longEntries,
  zeroMinuteEntries,
  roundedEntries,
  entriesWithoutTechnician,
  entriesWithoutAgreement,
  entriesWithoutWorkType,
  statedClientDiffers,
  techniciansUnderLogging,
  alertsFiltered,
  endedAgreementsWorked,
  leakageHours,
  mrrFromRevenue,
  uncostedHours,
  techniciansWithoutCost,
  negativeRevenue,
  negativeCosts,
  headcountEstimated,
  unlinkedCustomers,
  parkedRecords,
  staleMonths,
  notCounted,
] as const satisfies readonly Finding[];

export type FindingCode = (typeof CATALOGUE)[number]['code'];
export type CataloguedFinding = Finding & { readonly code: FindingCode };

/** Everything that can be found. A new one is a file, a line here, and the rows it is counted from. */
export const FINDINGS: readonly CataloguedFinding[] = CATALOGUE;
export const FINDING_CODES: readonly FindingCode[] = FINDINGS.map(({ code }) => code);

const byCode = new Map(FINDINGS.map((each) => [each.code, each]));

export function finding(code: FindingCode): CataloguedFinding {
  const found = byCode.get(code);
  if (!found) throw new RangeError(`There is no finding "${code}".`);
  return found;
}

const isTouched = (metric: Metric, { touches }: Finding): boolean =>
  measuresOf(metric).some((key) => touches.includes(key));

const affected = new Map(
  FINDINGS.map((each) => [
    each.code,
    METRICS.filter((metric) => isTouched(metric, each)).map(({ key }) => key),
  ]),
);

/** The metrics that a finding makes doubtful. */
export const metricsTouched = (code: FindingCode): readonly MetricKey[] => affected.get(code) ?? [];

/** The findings that can make a metric doubtful. */
export const findingsTouching = (metric: Metric): readonly FindingCode[] =>
  FINDINGS.filter((each) => isTouched(metric, each)).map(({ code }) => code);
