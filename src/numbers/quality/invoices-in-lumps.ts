import type { Finding } from './finding';
import { counted, percent, verb } from './words';

export const invoicesInLumps = {
  code: 'INVOICES_IN_LUMPS',
  meaning:
    'Clients whose MRR of a month is from revenue rows, with none the month before and none after: invoices for a quarter or a year. The share is of the MRR.',
  sample: 'CLIENT',
  touches: ['mrr', 'clientMonths'],
  weight: 8,
  fullAt: 0.2,
  explain: (found) =>
    `${counted(found, 'client', 'clients')} ${verb(found, 'has', 'have')} recurring invoices in single months (${percent(found)} of the MRR): a quarter’s or a year’s fee counts in one month. Send ${verb(found, 'it as an agreement', 'them as agreements')} with ${verb(found, 'its', 'their')} billing cycle.`,
} as const satisfies Finding;
