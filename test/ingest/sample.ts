import type { SentFile } from './door';

/** A little of every kind, with references both ways, a merge, a reopen and a tombstone. */
export const SAMPLE: readonly SentFile[] = [
  [
    'clients',
    [
      { externalId: 'acme', name: 'Acme', segment: 'Legal', onboardedOn: '2025-01-01' },
      { externalId: 'bolt', name: 'Bolt', updatedAt: '2026-01-01T00:00:00Z' },
      { externalId: 'self', name: 'Us', internal: true },
    ],
  ],
  [
    'seat-counts',
    [
      { externalId: 's1', clientExternalId: 'acme', effectiveOn: '2025-01-01', seats: 40 },
      {
        externalId: 's2',
        clientExternalId: 'acme',
        effectiveOn: '2026-04-16',
        seats: 60,
        endpoints: 70,
      },
    ],
  ],
  [
    'agreements',
    [
      {
        externalId: 'a1',
        clientExternalId: 'acme',
        name: 'All in',
        type: 'MANAGED',
        startsOn: '2025-01-01',
        covers: ['SUPPORT', 'VCIO'],
        amounts: [{ effectiveOn: '2025-01-01', amount: '2000', cycle: 'MONTHLY' }],
      },
      {
        externalId: 'a2',
        clientExternalId: 'bolt',
        name: 'Hours',
        type: 'BLOCK_HOURS',
        startsOn: '2026-01-01',
      },
    ],
  ],
  [
    'agreement-amounts',
    [
      {
        agreementExternalId: 'a2',
        line: 'x',
        effectiveOn: '2026-01-01',
        amount: '120.50',
        cycle: 'ANNUAL',
      },
    ],
  ],
  [
    'technicians',
    [
      {
        externalId: 't1',
        name: 'Ann',
        tier: 1,
        tierSince: '2025-01-01',
        allocations: [
          { effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 0.5 },
          { effectiveOn: '2025-01-01', deliveryArea: 'VCIO', role: 'vCIO', share: '0.25' },
        ],
        costs: [{ effectiveOn: '2025-01-01', monthlyCost: '4800' }],
      },
      { externalId: 't2', name: 'Bob', tier: 2, technical: false },
    ],
  ],
  ['allocations', [{ technicianExternalId: 't2', effectiveOn: '2025-06-01', share: 1 }]],
  [
    'labour-costs',
    [{ technicianExternalId: 't2', effectiveOn: '2025-06-01', hourlyCost: '31.25' }],
  ],
  [
    'tickets',
    [
      {
        externalId: 'k1',
        clientExternalId: 'acme',
        openedAt: '2026-04-01T10:00:00Z',
        mergedIntoExternalId: 'k2',
      },
      {
        externalId: 'k2',
        clientExternalId: 'bolt',
        openedAt: '2026-04-02T10:00:00Z',
        closedAt: '2026-04-03T10:00:00Z',
      },
      {
        externalId: 'k3',
        clientExternalId: 'acme',
        openedAt: '2026-04-02T10:00:00Z',
        agreementExternalId: 'a1',
        technicianExternalId: 't1',
      },
    ],
  ],
  [
    'ticket-events',
    [
      { ticketExternalId: 'k3', kind: 'CLOSED', occurredAt: '2026-04-05T10:00:00Z' },
      { ticketExternalId: 'k3', kind: 'REOPENED', occurredAt: '2026-04-06T10:00:00Z' },
    ],
  ],
  [
    'time-entries',
    [
      {
        externalId: 'e1',
        ticketExternalId: 'k1',
        startedAt: '2026-04-01T03:30:00Z',
        minutes: '30',
        technicianExternalId: 't1',
      },
      {
        externalId: 'e2',
        clientExternalId: 'acme',
        startedAt: '2026-04-20T15:00:00Z',
        minutes: 12.5,
        agreementExternalId: 'a1',
      },
      { externalId: 'e3', startedAt: '2026-04-20T15:00:00Z', minutes: 5, deleted: true },
    ],
  ],
  [
    'revenue',
    [
      {
        externalId: 'r1',
        clientExternalId: 'bolt',
        postedOn: '2026-04-30',
        amount: '-12.34',
        kind: 'NON_RECURRING_SERVICE',
      },
    ],
  ],
  [
    'tool-costs',
    [
      {
        externalId: 'w1',
        name: 'RMM',
        effectiveOn: '2026-01-01',
        monthlyCost: '99.9',
        basis: 'NAMED_CLIENTS',
        clientExternalIds: ['bolt', 'acme'],
      },
    ],
  ],
  [
    'headcounts',
    [{ externalId: 'h1', effectiveOn: '2026-01-01', employees: 10, technicalEmployees: 7.5 }],
  ],
];
