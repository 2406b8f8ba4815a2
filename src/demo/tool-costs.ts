import { type LocalDate } from '../numbers/units/month';
import type { DemoRecord } from './demo-record';
import type { Story } from './story';

interface Tool {
  readonly externalId: string;
  readonly name: string;
  readonly deliveryArea?: string;
  readonly basis: 'SEATS' | 'ENDPOINTS' | 'PER_CLIENT' | 'NAMED_CLIENTS';
  readonly clientExternalIds?: readonly string[];
  /** The monthly cost from the beginning, and from each later month on. */
  readonly costs: readonly (readonly [since: number | null, monthlyCost: string])[];
  readonly ends?: number;
}

const TOOLS: readonly Tool[] = [
  {
    externalId: 'rmm',
    name: 'Remote monitoring and management',
    deliveryArea: 'CENTRALIZED_SERVICES',
    basis: 'ENDPOINTS',
    costs: [
      [null, '4150.00'],
      [-12, '4680.00'],
    ],
  },
  {
    externalId: 'edr',
    name: 'Endpoint protection',
    deliveryArea: 'CENTRALIZED_SERVICES',
    basis: 'SEATS',
    costs: [
      [null, '5200.00'],
      [-9, '5890.00'],
    ],
  },
  {
    externalId: 'psa',
    name: 'Service desk',
    deliveryArea: 'SUPPORT',
    basis: 'SEATS',
    costs: [
      [null, '2350.00'],
      [-6, '2475.50'],
    ],
  },
  {
    externalId: 'documentation',
    name: 'Documentation',
    deliveryArea: 'TECHNOLOGY_ALIGNMENT',
    basis: 'PER_CLIENT',
    costs: [[null, '899.00']],
  },
  {
    externalId: 'roadmaps',
    name: 'Roadmaps and budgets',
    deliveryArea: 'VCIO',
    basis: 'PER_CLIENT',
    costs: [[null, '640.00']],
  },
  {
    externalId: 'vault',
    name: 'Off-site backup vault',
    deliveryArea: 'CENTRALIZED_SERVICES',
    basis: 'NAMED_CLIENTS',
    clientExternalIds: ['C04', 'C08', 'C20', 'C29'],
    costs: [[null, '1780.00']],
  },
  {
    externalId: 'old-antivirus',
    name: 'Former antivirus',
    deliveryArea: 'CENTRALIZED_SERVICES',
    basis: 'SEATS',
    costs: [[null, '310.00']],
    ends: -18,
  },
  // Without an area it is overhead.
  { externalId: 'accounting', name: 'Accounting', basis: 'PER_CLIENT', costs: [[null, '420.00']] },
];

function toRecords(story: Story, { costs, ends, ...tool }: Tool): DemoRecord[] {
  const dateOf = (since: number | null): LocalDate =>
    since === null ? story.start : story.date(since);
  return costs.map(([since, monthlyCost]) => ({
    ...tool,
    effectiveOn: dateOf(since),
    endsBefore: ends === undefined ? undefined : story.date(ends),
    monthlyCost,
  }));
}

export const toolCostRecords = (story: Story): DemoRecord[] =>
  TOOLS.flatMap((tool) => toRecords(story, tool));
