import { METRICS, type MetricKey } from '../metrics/catalogue';
import { measuresOf } from '../metrics/describe';
import type { Metric } from '../metrics/metric';
import { agreementOfAnotherClient } from './agreement-of-another-client';
import { agreementsWithoutAmounts } from './agreements-without-amounts';
import { agreementsWorkedEarly } from './agreements-worked-early';
import { alertsFiltered } from './alerts-filtered';
import { clientStatusDiffers } from './client-status-differs';
import { clientsSentTwice } from './clients-sent-twice';
import { clientsWithoutSeats } from './clients-without-seats';
import { costsAtOdds } from './costs-at-odds';
import { datesLongAgo } from './dates-long-ago';
import { deletedClientsWithHistory } from './deleted-clients-with-history';
import { duplicateWork } from './duplicate-work';
import { endedAgreementsWorked } from './ended-agreements-worked';
import { entriesAfterClose } from './entries-after-close';
import { entriesBeforeTicket } from './entries-before-ticket';
import { entriesOutsideClientTime } from './entries-outside-client-time';
import { entriesOutsideEmployment } from './entries-outside-employment';
import { entriesWithoutAgreement } from './entries-without-agreement';
import { entriesWithoutTechnician } from './entries-without-technician';
import { entriesWithoutWorkType } from './entries-without-work-type';
import { estimatedSeatMonths } from './estimated-seat-months';
import type { Finding } from './finding';
import { headcountBelowStaff } from './headcount-below-staff';
import { headcountEstimated } from './headcount-estimated';
import { hoursAsMinutes } from './hours-as-minutes';
import { hoursWithoutSeats } from './hours-without-seats';
import { internalClientBilled } from './internal-client-billed';
import { invoicesInLumps } from './invoices-in-lumps';
import { leakageHours } from './leakage-hours';
import { longEntries } from './long-entries';
import { mrrFromRevenue } from './mrr-from-revenue';
import { mrrOfDepartedClients } from './mrr-of-departed-clients';
import { negativeCosts } from './negative-costs';
import { negativeRevenue } from './negative-revenue';
import { notCounted } from './not-counted';
import { onsiteDiffersFromWorkType } from './onsite-differs-from-work-type';
import { overfullDays } from './overfull-days';
import { overlappingWork } from './overlapping-work';
import { parkedRecords } from './parked-records';
import { repeatedSeatCounts } from './repeated-seat-counts';
import { revenueAgreementDiffers } from './revenue-agreement-differs';
import { revenueToldByTwoSources } from './revenue-told-by-two-sources';
import { roundedEntries } from './rounded-entries';
import { staffRecordsAfterLeaving } from './staff-records-after-leaving';
import { staleMonths } from './stale-months';
import { statedClientDiffers } from './stated-client-differs';
import { techniciansSentTwice } from './technicians-sent-twice';
import { techniciansUnderLogging } from './technicians-under-logging';
import { techniciansWithoutCost } from './technicians-without-cost';
import { ticketEventsBeforeOpening } from './ticket-events-before-opening';
import { ticketLogsWithGaps } from './ticket-logs-with-gaps';
import { ticketLogsWithoutBeginning } from './ticket-logs-without-beginning';
import { ticketStatesDiffer } from './ticket-states-differ';
import { ticketsClosedBeforeOpening } from './tickets-closed-before-opening';
import { ticketsOutsideClientTime } from './tickets-outside-client-time';
import { ticketsWithoutClient } from './tickets-without-client';
import { ticketsWithoutLabour } from './tickets-without-labour';
import { ticketsWithoutSeats } from './tickets-without-seats';
import { toolCostsForNobody } from './tool-costs-for-nobody';
import { uncostedHours } from './uncosted-hours';
import { unlinkedCustomers } from './unlinked-customers';
import { untoldReopens } from './untold-reopens';
import { workToldByTwoSources } from './work-told-by-two-sources';
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
  duplicateWork,
  workToldByTwoSources,
  hoursAsMinutes,
  overfullDays,
  overlappingWork,
  entriesOutsideEmployment,
  entriesOutsideClientTime,
  entriesBeforeTicket,
  agreementOfAnotherClient,
  agreementsWorkedEarly,
  onsiteDiffersFromWorkType,
  ticketLogsWithoutBeginning,
  ticketLogsWithGaps,
  ticketEventsBeforeOpening,
  ticketStatesDiffer,
  ticketsClosedBeforeOpening,
  untoldReopens,
  ticketsOutsideClientTime,
  ticketsWithoutSeats,
  ticketsWithoutClient,
  repeatedSeatCounts,
  clientStatusDiffers,
  deletedClientsWithHistory,
  clientsSentTwice,
  mrrOfDepartedClients,
  invoicesInLumps,
  agreementsWithoutAmounts,
  internalClientBilled,
  revenueToldByTwoSources,
  revenueAgreementDiffers,
  costsAtOdds,
  toolCostsForNobody,
  headcountBelowStaff,
  staffRecordsAfterLeaving,
  techniciansSentTwice,
  datesLongAgo,
  unlinkedCustomers,
  parkedRecords,
  staleMonths,
  notCounted,
] as const satisfies readonly Finding[];

export type FindingCode = (typeof CATALOGUE)[number]['code'];
export type CataloguedFinding = Finding & { readonly code: FindingCode };

/** Everything that can be found. A new one is a file, a line here, its sentence in `words/`, and the rows it is counted from. */
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
