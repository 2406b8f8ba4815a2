import { CLIENT_COST } from './cost-sums';
import { total } from './formula';
import type { Metric } from './metric';
import { RO } from './sources';

const moneyOfClients = { unit: 'money', source: RO, financial: true } as const;

export const costToServe = {
  ...moneyOfClients,
  key: 'COST_TO_SERVE',
  name: 'Cost to serve',
  meaning:
    'What clients cost in people and tools, Professional Services included. Overhead is no client’s, and not in it.',
  value: total(CLIENT_COST),
  whenEmpty: 'NO_COST',
  direction: 'INFORMATIVE',
  target: null,
  uncosted: { hours: ['uncostedHours'], bound: 'LOWER' },
} as const satisfies Metric;

export const contribution = {
  ...moneyOfClients,
  key: 'CONTRIBUTION',
  name: 'Contribution',
  meaning:
    'Service revenue less the cost to serve: what clients leave to pay for overhead and profit. Products are not in it.',
  value: total(['mrr', 'nrr'], CLIENT_COST),
  whenEmpty: 'NO_REVENUE',
  direction: 'HIGHER_IS_BETTER',
  target: null,
  uncosted: { hours: ['uncostedHours'], bound: 'UPPER' },
} as const satisfies Metric;
