import type { MetricKey } from '../metrics/catalogue';
import { leverages } from '../metrics/leverage';
import { SMART_NUMBERS } from './smart-numbers';

/** The numbers of a quarterly business report (SN), by the part of it that they stand in. */
export const REPORTED_NUMBERS = {
  smartNumbers: SMART_NUMBERS,
  threeSimpleNumbers: ['AISP', 'AVERAGE_MRR', 'SEATS_PER_SUPPORT_TECHNICIAN'],
  productivity: ['SERVICE_REVENUE_PER_EMPLOYEE', 'SERVICE_REVENUE_PER_TECHNICAL_EMPLOYEE'],
  leverage: leverages.map(({ key }) => key),
  margin: ['GROSS_MARGIN_PERCENT', 'REQUIRED_SEAT_PRICE', 'FULL_SEAT_PRICE'],
  overhead: ['COST_PER_SEAT', 'OVERHEAD_COST_PER_SEAT', 'FULL_COST_PER_SEAT'],
} as const satisfies Readonly<Record<string, readonly MetricKey[]>>;

export type ReportPart = keyof typeof REPORTED_NUMBERS;

/** The quarter, the three before it, and the same one of last year: five in a row. */
export const REPORTED_QUARTERS = 5;
