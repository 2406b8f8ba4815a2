import { managed, SmallMsp, worked, type SmallServer } from './small-msp';

const CLIENTS = ['A', 'B', 'C', 'D'];
const BOARDS = ['Help Desk', 'Projects', null];
const ROLES = ['SUPPORT', 'SUPPORT', 'TECHNOLOGY_ALIGNMENT', 'VCIO'];
const pad = (n: number): string => String(n).padStart(2, '0');

const ticket = (n: number) => ({
  externalId: `T${n}`,
  clientExternalId: CLIENTS[n % 4],
  agreementExternalId: n % 5 === 0 ? null : `agreement ${CLIENTS[n % 4]}`,
  technicianExternalId: n % 3 === 0 ? null : `tech ${n % 4}`,
  board: BOARDS[n % 3],
  type: n % 2 ? 'Incident' : 'Request',
  source: ['END_USER', 'ALERT', 'TECHNICIAN'][n % 3],
  priority: [null, 'P1', 'P2'][n % 3],
  escalated: n % 8 === 3,
  project: n % 11 === 0,
  openedAt: `2026-0${1 + (n % 5)}-${pad(1 + (n % 27))}T14:00:00Z`,
  closedAt: n % 7 === 0 ? null : `2026-0${1 + (n % 5)}-${pad(2 + (n % 27))}T20:00:00Z`,
});

const entry = (n: number) =>
  worked(
    n % 4 === 1 ? (CLIENTS[n % 4] ?? null) : null,
    `2026-0${1 + (n % 5)}-${pad(1 + (n % 28))}T16:00:00Z`,
    0.1 + (n % 9) / 4,
    {
      ticketExternalId: n % 4 >= 2 ? `T${n % 40}` : null,
      technicianExternalId: n % 6 === 0 ? null : `tech ${n % 4}`,
      billable: n % 10 === 0,
      onsite: n % 5 === 0,
      workType: ['Remote', 'Alignment', 'Patching'][n % 3],
    },
  );

/** A small MSP in which every cut has a residual: time without client, ticket, agreement or technician, clients without segment or seats. */
export async function openBusyMsp(on: SmallServer): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  for (const [i, client] of CLIENTS.entries())
    await managed(msp, client, i === 2 ? null : 10 + 7 * i);
  await msp.send('clients', [
    { externalId: 'A', name: 'A', onboardedOn: '2025-01-01', segment: 'Legal', territory: 'North' },
    { externalId: 'B', name: 'B', onboardedOn: '2025-01-01', segment: 'Legal' },
  ]);
  await msp.send('agreement-amounts', [
    {
      agreementExternalId: 'agreement A',
      effectiveOn: '2025-01-01',
      amount: '1999.99',
      cycle: 'MONTHLY',
    },
    {
      agreementExternalId: 'agreement B',
      effectiveOn: '2026-02-11',
      amount: '333.33',
      cycle: 'WEEKLY',
    },
  ]);
  await msp.send('revenue', [
    {
      externalId: 'credit',
      clientExternalId: 'A',
      postedOn: '2026-03-03',
      amount: '-500',
      kind: 'RECURRING_SERVICE',
    },
    {
      externalId: 'nobody',
      postedOn: '2026-03-04',
      amount: '77.77',
      kind: 'NON_RECURRING_SERVICE',
    },
    {
      externalId: 'invoiced',
      clientExternalId: 'C',
      postedOn: '2026-03-05',
      amount: '900',
      kind: 'RECURRING_SERVICE',
    },
  ]);
  await msp.send(
    'technicians',
    ROLES.map((deliveryArea, i) => ({
      externalId: `tech ${i}`,
      name: `Tech ${i}`,
      tier: i === 3 ? null : 1 + (i % 3),
      tierSince: '2025-01-01',
      technical: i !== 1,
      allocations: [{ effectiveOn: '2025-01-01', deliveryArea, share: 0.8 }],
      // Of one nobody knows the cost, of another it changes within a month.
      costs:
        i === 2 ? [] : [{ effectiveOn: i ? '2025-01-01' : '2026-03-11', monthlyCost: '5000.01' }],
    })),
  );
  await msp.send('tool-costs', [
    {
      externalId: 'rmm',
      name: 'RMM',
      deliveryArea: 'SUPPORT',
      effectiveOn: '2025-02-10',
      monthlyCost: '99.99',
    },
    { externalId: 'books', name: 'Books', effectiveOn: '2026-02-01', monthlyCost: '12.5' },
  ]);
  await msp.send(
    'tickets',
    Array.from({ length: 40 }, (_, n) => ticket(n)),
  );
  await msp.send(
    'time-entries',
    Array.from({ length: 160 }, (_, n) => entry(n)),
  );
  return msp.count();
}
