import type { SchemeToSave } from '../rollup/choices/save-scheme';

/**
 * How Northwind Lane IT groups its clients: small below 5 000 of MRR a month, large from 10 000 on.
 */
export const DEMO_SCHEME: SchemeToSave = {
  name: 'By MRR',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'THRESHOLDS',
  bandCount: 3,
  thresholdTexts: ['5000', '10000'],
  partitionBy: [],
  basisMonths: 1,
};
