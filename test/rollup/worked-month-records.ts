import type { RecordKind } from '../../src/ingest/record-kind';

type Records = readonly Readonly<Record<string, unknown>>[];

const SINCE = '2025-01-01';
const day = (date: number, hour = 15) =>
  `2026-04-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

/** A has been there for long. B came on the 16th of April. C buys advice alone, and tells its seats late. */
const CLIENTS: Records = [
  { externalId: 'A', name: 'A', onboardedOn: SINCE },
  { externalId: 'B', name: 'B', onboardedOn: '2026-04-16' },
  { externalId: 'C', name: 'C', onboardedOn: SINCE },
];

const SEAT_COUNTS: Records = [
  { externalId: 'sA', clientExternalId: 'A', effectiveOn: SINCE, seats: 100, endpoints: 120 },
  { externalId: 'sB', clientExternalId: 'B', effectiveOn: '2026-04-16', seats: 40, endpoints: 50 },
  { externalId: 'sC', clientExternalId: 'C', effectiveOn: '2026-04-16', seats: 20, endpoints: 30 },
];

const agreement = (client: string, startsOn: string, amount: string, covers?: string[]) => ({
  externalId: `agreement ${client}`,
  clientExternalId: client,
  name: 'Monthly',
  type: 'MANAGED',
  startsOn,
  covers,
  amounts: [{ effectiveOn: startsOn, amount, cycle: 'MONTHLY' }],
});

const AGREEMENTS: Records = [
  agreement('A', SINCE, '10000'),
  agreement('B', '2026-04-16', '3000'),
  agreement('C', SINCE, '1000', ['VCIO']),
];

const revenue = (postedOn: string, kind: string, amount: string, client = 'A') => ({
  externalId: `${kind} ${postedOn}`,
  clientExternalId: client,
  postedOn,
  kind,
  amount,
});

const REVENUE: Records = [
  revenue('2026-04-10', 'NON_RECURRING_SERVICE', '3000'),
  revenue('2026-04-20', 'NON_RECURRING_SERVICE', '-500'),
  revenue('2026-04-12', 'PRODUCT', '700'),
  revenue('2026-04-12', 'RECURRING_PRODUCT', '300', 'C'),
];

type Shares = Readonly<Record<string, number>>;
const person = (name: string, monthlyCost: string, shares: Shares, more: object = {}) => ({
  externalId: name,
  name,
  technical: true,
  employedFrom: SINCE,
  allocations: Object.entries(shares).map(([deliveryArea, share]) => ({
    effectiveOn: SINCE,
    deliveryArea,
    share,
  })),
  costs: [{ effectiveOn: SINCE, monthlyCost }],
  ...more,
});

const TECHNICIANS: Records = [
  person('Ann', '4000', { SUPPORT: 1 }),
  person('Bob', '5000', { SUPPORT: 0.6, TECHNOLOGY_ALIGNMENT: 0.4 }),
  person(
    'Dee, dispatcher',
    '3000',
    { SUPPORT: 1 },
    { technical: false, employedFrom: '2026-04-16' },
  ),
  person('Vic', '6000', { VCIO: 0.5 }),
  person('Cem', '4400', { CENTRALIZED_SERVICES: 1 }),
  person('Pat', '5000', { PROFESSIONAL_SERVICES: 1 }),
  person('Oda, owner', '2000', {}, { technical: false }),
];

const HEADCOUNTS: Records = [
  { externalId: 'h1', effectiveOn: '2026-01-01', employees: 8, technicalEmployees: 6 },
  { externalId: 'h2', effectiveOn: '2026-04-16', employees: 10, technicalEmployees: 6 },
];

const tool = (name: string, monthlyCost: string, deliveryArea: string | null, basis: string) => ({
  externalId: name,
  name,
  effectiveOn: SINCE,
  monthlyCost,
  deliveryArea,
  basis,
});

const TOOL_COSTS: Records = [
  tool('monitoring', '700', 'CENTRALIZED_SERVICES', 'SEATS'),
  tool('remote control', '140', 'SUPPORT', 'ENDPOINTS'),
  tool('project planner', '100', 'PROFESSIONAL_SERVICES', 'PER_CLIENT'),
  tool('bookkeeping', '60', null, 'PER_CLIENT'),
];

const ticket = (
  externalId: string,
  client: string,
  openedAt: string,
  closedAt: string | null,
  more: object = {},
) => ({ externalId, clientExternalId: client, openedAt, closedAt, ...more });

const TICKETS: Records = [
  ticket('short', 'A', day(2), day(3)),
  ticket('long', 'A', day(6), day(8)),
  ticket('untouched', 'B', day(20), day(20, 17)),
  ticket('escalated', 'C', day(7), day(8), { escalated: true }),
  ticket('of March', 'A', '2026-03-30T15:00:00Z', day(2)),
  ticket('open', 'B', day(22), null),
  ticket('reopened', 'A', day(9), day(14)),
  ticket('noise', 'A', day(9), day(9, 16), { source: 'ALERT' }),
  ticket('project', 'A', day(9), day(10), { project: true }),
];

const event = (kind: string, occurredAt: string) => ({
  ticketExternalId: 'reopened',
  kind,
  occurredAt,
});

const TICKET_EVENTS: Records = [
  event('CLOSED', day(10)),
  event('REOPENED', day(13)),
  event('CLOSED', day(14)),
];

const entry = (who: string, startedAt: string, minutes: number, more: object) => ({
  externalId: `${who} ${startedAt}`,
  technicianExternalId: who,
  startedAt,
  minutes,
  ...more,
});
const on = (ticketExternalId: string, more: object = {}) => ({ ticketExternalId, ...more });
const at = (clientExternalId: string, more: object = {}) => ({ clientExternalId, ...more });

const TIME_ENTRIES: Records = [
  entry('Ann', day(2), 30, on('short')),
  entry('Ann', day(7), 60, on('long', { onsite: true })),
  entry('Bob', day(7), 15, on('escalated')),
  entry('Ann', day(8), 15, on('escalated')),
  entry('Ann', '2026-03-30T15:00:00Z', 120, on('of March')),
  entry('Ann', day(1), 60, on('of March')),
  entry('Bob', day(10), 45, on('reopened')),
  entry('Dee, dispatcher', day(21), 120, at('B', { workType: 'Dispatch' })),
  entry('Bob', day(14), 180, at('A', { workRole: 'TAM', workType: 'Alignment', onsite: true })),
  entry('Bob', day(15), 60, at('A', { workRole: 'TAM', onsite: true })),
  entry('Vic', day(16), 180, at('A', { workRole: 'vCIO' })),
  entry('Cem', day(17), 300, at('A', { workType: 'Patching' })),
  entry('Cem', day(17, 21), 180, at('C', { workType: 'Monitoring' })),
  entry('Pat', day(20), 600, at('A', { billable: true })),
  entry('Ann', day(24), 120, {}),
  entry('Oda, owner', day(23), 60, at('A')),
];

/** An MSP's April 2026, small enough to be counted by hand; 22 working days of 8 hours. */
export const WORKED_MONTH: readonly (readonly [RecordKind, Records])[] = [
  ['clients', CLIENTS],
  ['seat-counts', SEAT_COUNTS],
  ['agreements', AGREEMENTS],
  ['revenue', REVENUE],
  ['technicians', TECHNICIANS],
  ['headcounts', HEADCOUNTS],
  ['tool-costs', TOOL_COSTS],
  ['tickets', TICKETS],
  ['ticket-events', TICKET_EVENTS],
  ['time-entries', TIME_ENTRIES],
];
