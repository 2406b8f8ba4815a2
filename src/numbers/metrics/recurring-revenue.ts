import { perMonth, ratio } from './formula';
import type { Metric } from './metric';
import { fullSeatPrice, requiredSeatPrice } from './required-seat-price';
import { FF, SN } from './sources';

export const mrrPerMonth = {
  key: 'MRR',
  name: 'Monthly recurring revenue',
  meaning:
    'What the recurring services bring in a month: their sum over the period by its months, of which the running one counts with the days that have passed. So a quarter compares with a month. Credits lower it; one-off work and resold products are not in it.',
  value: perMonth('mrr'),
  whenEmpty: 'DATA_INCOMPLETE',
  unit: 'money/month',
  direction: 'INFORMATIVE',
  target: null,
  source: FF,
  financial: true,
} as const satisfies Metric;

export const aisp = {
  key: 'AISP',
  name: 'All-in seat price',
  meaning:
    'Monthly recurring service revenue per end user under an agreement. Seats count on the days on which a recurring service line above 0 is in force. One-off work and resold products are not in it; clients without a seat count, and those without such a day in the period, are left out of both sides. A client with such a day takes part with all its fees of the period, so the fees of the months by themselves may add up to less: a credit, say, in a month without such a day.',
  value: ratio('mrr', 'coveredSeatMonths'),
  whenEmpty: 'ZERO_SEATS',
  unit: 'money/seat/month',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  atLeast: { MANAGED_AREAS: requiredSeatPrice, FULL: fullSeatPrice },
  source: FF,
  financial: true,
} as const satisfies Metric;

export const averageMrr = {
  key: 'AVERAGE_MRR',
  name: 'Average MRR per client',
  meaning:
    'Monthly recurring service revenue per client with a recurring line in force, weighted by its days. Clients with one-off work only are not counted.',
  value: ratio('mrr', 'clientMonths'),
  whenEmpty: 'NO_AGREEMENT',
  unit: 'money/client/month',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  source: `${FF}; ${SN}`,
  financial: true,
} as const satisfies Metric;
