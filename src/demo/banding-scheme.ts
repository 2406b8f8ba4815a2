import type { SchemeToSave } from '../rollup/save-scheme';

/** How Northwind Lane IT looks at its clients: small below 3 000 of MRR a month, large from 7 500 on. */
export const DEMO_SCHEME: SchemeToSave = {
  name: 'By MRR',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'THRESHOLDS',
  bandCount: 3,
  thresholdTexts: ['3000', '7500'],
  partitionBy: [],
  basisMonths: 1,
};
