import type { DemoRecord } from '../../src/demo/demo-record';
import { randomOf, type Random } from '../../src/demo/random';
import type { RecordKind } from '../../src/ingest/record-kind';
import { shiftDate } from '../../src/numbers/units/month';
import type { Demo } from '../demo/simple-arithmetic';

/**
 * A second source of a tidy MSP: whatever the definition allows and no sane service desk sends.
 * Rows are thrown together at random from few values, so that the odd cases meet each other.
 */
const FIRST_DAY = '2025-06-01';
const DAYS = 330;
const LAST_DAY = shiftDate(FIRST_DAY, DAYS);
/** Few instants, so that events fall on each other; around local midnight and month ends too. */
const HOURS = ['03:30:00', '04:30:00', '12:00:00', '18:15:00'];

const some = (random: Random, days = DAYS): string =>
  `${shiftDate(FIRST_DAY, random.whole(0, days))}T${random.pick(HOURS)}Z`;

const times = <T>(count: number, of: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => of(n + 1));

const CLIENTS: readonly DemoRecord[] = [
  { externalId: 'X1', name: 'Starts mid-month', onboardedOn: '2025-06-10' },
  { externalId: 'X2', name: 'Known by its first count' },
  { externalId: 'X3', name: 'Known by its first ticket' },
  { externalId: 'X4', name: 'Prospect', status: 'PROSPECT', onboardedOn: '2025-06-01' },
  { externalId: 'X5', name: 'Deleted', onboardedOn: '2025-06-01', deleted: true },
  { externalId: 'X6', name: 'Internal', internal: true, onboardedOn: '2025-06-01' },
  { externalId: 'X7', name: 'Left', onboardedOn: '2025-06-01', offboardedOn: '2025-12-24' },
  { externalId: 'X8', name: 'No date at all' },
];
const IDS = CLIENTS.map((row) => String(row.externalId));
const BUSY = IDS.filter((id) => id !== 'X8');

function seatCounts(random: Random): DemoRecord[] {
  return times(24, (n) => ({
    externalId: `count-${n}`,
    clientExternalId: random.pick(['X1', 'X2', 'X4', 'X5', 'X6', 'X7']),
    // On the same dates again and again: the last received holds.
    effectiveOn: shiftDate('2025-06-05', 25 * random.whole(0, 9)),
    seats: random.chance(0.2) ? undefined : random.whole(0, 20),
    endpoints: random.chance(0.3) ? undefined : random.whole(0, 30),
    deleted: random.chance(0.15) || undefined,
  }));
}

const AREAS = [
  'SUPPORT',
  'PROFESSIONAL_SERVICES',
  'CENTRALIZED_SERVICES',
  'TECHNOLOGY_ALIGNMENT',
  'VCIO',
];
const ROLES = ['vCIO', ' design desk ', 'TAM', 'Technology Alignment Manager', 'Engineer'];
const PEOPLE = times(6, (n) => `V${n}`);

/** Full-time, part-time from the start, from within a month on, and more than full-time. */
const FTES: readonly DemoRecord[] = [
  {},
  { fte: '0.5' },
  { fte: '0.6667', fteSince: shiftDate(FIRST_DAY, 77) },
  { fte: '1.25', fteSince: shiftDate(FIRST_DAY, -60) },
];

const technicians = (random: Random): DemoRecord[] =>
  PEOPLE.map((id, n) => ({
    externalId: id,
    name: id,
    tier: n === 5 ? undefined : random.whole(1, 3),
    tierSince: n === 5 ? undefined : shiftDate(FIRST_DAY, random.whole(-30, 200)),
    technical: random.chance(0.7),
    ...FTES[n],
    employedFrom: shiftDate(FIRST_DAY, random.whole(-100, 100)),
    employedUntil: random.chance(0.4) ? shiftDate(FIRST_DAY, random.whole(150, 300)) : undefined,
    deleted: random.chance(0.3) || undefined,
  }));

const allocations = (random: Random): DemoRecord[] =>
  PEOPLE.flatMap((id) =>
    [-100, 60, 200].flatMap((day) => {
      const shares = random.pick([[1], [0.4], [0.6, 0.4], [0.5, 0], [0.3, 0.3, 0.4]]);
      const areas = [...AREAS].sort(() => random.next() - 0.5);
      return shares.map((share, i) => ({
        technicianExternalId: id,
        effectiveOn: shiftDate(FIRST_DAY, day),
        deliveryArea: random.chance(0.15) && i === 0 ? undefined : areas[i],
        role: random.chance(0.5) ? random.pick(ROLES) : undefined,
        share,
      }));
    }),
  );

const AGREEMENT_TYPES = ['MANAGED', 'BLOCK_HOURS', 'TIME_AND_MATERIALS', 'PROJECT', 'PRODUCT'];
const AGREEMENTS = times(14, (n) => `G${n}`);

const agreements = (random: Random): DemoRecord[] =>
  AGREEMENTS.map((id, n) => {
    const startsOn = shiftDate(FIRST_DAY, random.whole(-20, 250));
    return {
      externalId: id,
      clientExternalId: ['X1', 'X2', 'X4', 'X5', 'X7', 'X8'][n % 5],
      name: id,
      type: random.pick(AGREEMENT_TYPES),
      startsOn,
      endsBefore: random.chance(0.5) ? shiftDate(startsOn, random.whole(0, 120)) : undefined,
      covers: random.pick([undefined, [], ['SUPPORT'], ['VCIO', 'SUPPORT'], ['VCIO']]),
      deleted: random.chance(0.15) || undefined,
    };
  });

const CYCLES = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMIANNUAL', 'ANNUAL'];

function amounts(random: Random): DemoRecord[] {
  const rows = times(70, () => ({
    agreementExternalId: random.pick(AGREEMENTS),
    line: random.pick([undefined, 'extra']),
    effectiveOn: shiftDate(FIRST_DAY, 11 * random.whole(-3, 30)),
    amount: random.chance(0.2) ? '0' : String(random.whole(100, 900_000) / 100),
    cycle: random.pick(CYCLES),
    kind: random.pick([undefined, 'RECURRING_SERVICE', 'RECURRING_PRODUCT']),
  }));
  const identity = (row: (typeof rows)[number]): string =>
    [row.agreementExternalId, row.line, row.effectiveOn, row.kind ?? 'RECURRING_SERVICE'].join();
  return [...new Map(rows.map((row) => [identity(row), row])).values()];
}

const KINDS = ['RECURRING_SERVICE', 'NON_RECURRING_SERVICE', 'PRODUCT', 'RECURRING_PRODUCT'];

const revenue = (random: Random): DemoRecord[] =>
  times(120, (n) => ({
    externalId: `posted-${n}`,
    clientExternalId: random.chance(0.1) ? undefined : random.pick(IDS),
    postedOn: shiftDate(FIRST_DAY, random.whole(0, DAYS)),
    amount: String(random.whole(-40_000, 90_000) / 100),
    kind: random.pick(KINDS),
    deleted: random.chance(0.1) || undefined,
  }));

const TICKETS = 160;
const FEW = 0.08;

/** Half of the tickets have events: they are opened before the first of those. */
const openedOn = (random: Random, n: number): string =>
  shiftDate(FIRST_DAY, n <= TICKETS / 2 ? -1 : random.whole(0, DAYS));

const tickets = (random: Random): DemoRecord[] =>
  times(TICKETS, (n) => {
    const day = openedOn(random, n);
    const closed = shiftDate(day, random.whole(0, 60));
    return {
      externalId: `K${n}`,
      clientExternalId: random.pick(BUSY),
      agreementExternalId: random.chance(0.2) ? random.pick(AGREEMENTS) : undefined,
      source: random.pick(['END_USER', 'ALERT', 'TECHNICIAN', 'OTHER']),
      board: [undefined, 'Desk', 'Network'][n % 3],
      priority: [undefined, 'P1', 'P2', 'P3'][n % 4],
      project: random.chance(FEW) || undefined,
      proactive: random.chance(FEW) || undefined,
      escalated: random.chance(FEW) || undefined,
      // Some sources count what they do not tell.
      reopenedCount: n % 37 === 5 ? 2 : undefined,
      deleted: random.chance(FEW) || undefined,
      openedAt: `${day}T${random.pick(HOURS)}Z`,
      closedAt: closed < LAST_DAY && random.chance(0.6) ? `${closed}T18:15:00Z` : undefined,
      // Into an earlier one: chains, but no rings.
      mergedIntoExternalId: n > 1 && random.chance(0.15) ? `K${random.whole(1, n - 1)}` : undefined,
    };
  });

/** What a monitoring tool opens, and closes by itself. */
const alerts = (random: Random): DemoRecord[] =>
  times(40, (n) => {
    const day = shiftDate(FIRST_DAY, random.whole(0, DAYS - 40));
    return {
      externalId: `A${n}`,
      clientExternalId: random.pick(['X1', 'X2', 'X7']),
      source: 'ALERT',
      proactive: random.chance(FEW) || undefined,
      deleted: random.chance(FEW) || undefined,
      openedAt: `${day}T03:30:00Z`,
      closedAt: `${day}T12:00:00Z`,
    };
  });

function events(random: Random): DemoRecord[] {
  const rows = times(260, (n) => ({
    ticketExternalId: `K${random.whole(1, TICKETS / 2)}`,
    kind: random.pick(['CLOSED', 'CLOSED', 'REOPENED', 'REOPENED', 'MOVED', 'ESCALATED', 'OPENED']),
    occurredAt: `${shiftDate(FIRST_DAY, 30 * random.whole(0, 10))}T${random.pick(HOURS)}Z`,
    board: [undefined, 'Network', 'Field'][n % 3],
    tier: [undefined, 2, 3][n % 3],
    deleted: random.chance(0.1) || undefined,
  }));
  const identity = (row: (typeof rows)[number]): string =>
    [row.ticketExternalId, row.kind, row.occurredAt].join();
  return [...new Map(rows.map((row) => [identity(row), row])).values()];
}

const WORK_TYPES = [undefined, 'Patching', ' backup', 'ALIGNMENT', 'Alignment', 'Remote support'];

const timeEntries = (random: Random): DemoRecord[] =>
  times(900, (n) => ({
    externalId: `E${n}`,
    clientExternalId: random.chance(0.1) ? undefined : random.pick(BUSY),
    ticketExternalId: random.chance(0.5) ? `K${random.whole(1, TICKETS)}` : undefined,
    agreementExternalId: random.chance(0.1) ? random.pick(AGREEMENTS) : undefined,
    technicianExternalId: random.chance(0.1) ? undefined : random.pick(PEOPLE),
    startedAt: some(random),
    minutes: random.pick(['0', '15', '45', '45.5', '60', '0.1', '90']),
    billable: random.chance(FEW) || undefined,
    onsite: random.chance(0.4) || undefined,
    workType: random.pick(WORK_TYPES),
    workRole: random.chance(0.3) ? random.pick([...ROLES, 'Centralized Services', ' ']) : undefined,
    deliveryArea: random.chance(0.15) ? random.pick(AREAS) : undefined,
    deleted: random.chance(0.05) || undefined,
  }));

const headcounts = (random: Random): DemoRecord[] =>
  times(6, (n) => ({
    externalId: `heads-${n}`,
    effectiveOn: shiftDate(FIRST_DAY, 50 * random.whole(0, 5)),
    employees: random.whole(5, 9),
    technicalEmployees: random.whole(0, 4),
    deleted: random.chance(0.2) || undefined,
  }));

/** Some are paid by the month, some by the hour, one from late on, and one nobody knows of. */
const labourCosts = (random: Random): DemoRecord[] =>
  PEOPLE.slice(1).flatMap((id) =>
    [-100, 45, 200].map((day) => ({
      technicianExternalId: id,
      effectiveOn: shiftDate(FIRST_DAY, id === 'V2' ? 150 + day : day),
      ...(random.chance(0.4) ? {} : { monthlyCost: String(random.whole(200_000, 900_000) / 100) }),
      hourlyCost: String(random.whole(2_000, 6_000) / 100),
    })),
  );

const BASES = ['SEATS', 'ENDPOINTS', 'PER_CLIENT', 'NAMED_CLIENTS'];

const toolCosts = (random: Random): DemoRecord[] =>
  times(14, (n) => {
    const effectiveOn = shiftDate(FIRST_DAY, 40 * Math.floor(n / 5) + random.whole(-9, 9));
    return {
      externalId: `tool-${n % 5}`,
      name: `Tool ${n % 5}`,
      deliveryArea: random.chance(0.2) ? undefined : random.pick(AREAS),
      effectiveOn,
      endsBefore: random.chance(0.3) ? shiftDate(effectiveOn, random.whole(0, 60)) : undefined,
      monthlyCost: String(random.whole(0, 90_000) / 100),
      basis: random.pick(BASES),
      clientExternalIds: ['X1', random.pick(['X2', 'X5', 'X6'])],
      deleted: random.chance(0.1) || undefined,
    };
  });

export function oddRecords(seed: number): Demo {
  const of = (kind: RecordKind, rows: (random: Random) => readonly DemoRecord[]) =>
    [kind, rows(randomOf('odd', seed, kind))] as const;
  return new Map([
    of('clients', () => CLIENTS),
    of('seat-counts', seatCounts),
    of('agreements', agreements),
    of('agreement-amounts', amounts),
    of('technicians', technicians),
    of('allocations', allocations),
    of('labour-costs', labourCosts),
    of('tickets', (random) => [...tickets(random), ...alerts(random)]),
    of('ticket-events', events),
    of('time-entries', timeEntries),
    of('revenue', revenue),
    of('headcounts', headcounts),
    of('tool-costs', toolCosts),
  ]);
}
