import type { RecordKind } from '../../src/ingest/record-kind';

/** How large a made-up MSP is. Everything about it follows from these numbers. */
export interface SampleSize {
  readonly clients: number;
  readonly technicians: number;
  readonly tickets: number;
  readonly entries: number;
}

export type SampleRecord = Readonly<Record<string, unknown>>;

/** The clock of the bench, and the 24 months before it. */
export const NOW = '2026-03-31T18:00:00Z';
export const FIRST_MONTH = '2024-04';
export const LAST_MONTH = '2026-03';
const MONTHS = 24;
const FIRST_YEAR = 2024;
const FIRST_MONTH_INDEX = 3;

/** Spreads consecutive numbers over `0 … of − 1`, the same way every time. */
const spread = (n: number, salt: number, of: number): number =>
  ((Math.imul(n + 1, 2_654_435_761) ^ Math.imul(salt, 40_503)) >>> 7) % of;

function instant(n: number, addMinutes = 0): string {
  const month = FIRST_MONTH_INDEX + (n % MONTHS);
  const at = Date.UTC(FIRST_YEAR, month, 1 + spread(n, 1, 27), 14 + spread(n, 2, 8), n % 60);
  return new Date(at + addMinutes * 60_000).toISOString();
}

const numbered = (count: number, record: (n: number) => SampleRecord): SampleRecord[] =>
  Array.from({ length: count }, (_, n) => record(n));

const clients = (size: SampleSize): SampleRecord[] =>
  numbered(size.clients, (n) => ({
    externalId: `c${n}`,
    name: `Client ${n}`,
    segment: ['Legal', 'Medical', 'Retail'][n % 3],
    territory: ['North', 'South'][n % 2],
    onboardedOn: '2024-04-01',
  }));

const SEAT_DATES = ['2024-04-01', '2024-11-15', '2025-06-10', '2026-01-05'] as const;

const seatCounts = (size: SampleSize): SampleRecord[] =>
  numbered(size.clients * SEAT_DATES.length, (n) => ({
    externalId: `s${n}`,
    clientExternalId: `c${n % size.clients}`,
    effectiveOn: SEAT_DATES[Math.floor(n / size.clients)],
    seats: 20 + spread(n, 3, 80),
    endpoints: 25 + spread(n, 4, 90),
  }));

const agreements = (size: SampleSize): SampleRecord[] =>
  numbered(size.clients, (n) => ({
    externalId: `a${n}`,
    clientExternalId: `c${n}`,
    name: 'Managed services',
    type: 'MANAGED',
    startsOn: '2024-04-01',
    amounts: [
      { effectiveOn: '2024-04-01', amount: `${2500 + n * 50}.00`, cycle: 'MONTHLY' },
      { effectiveOn: '2025-04-01', amount: `${2600 + n * 55}.00`, cycle: 'MONTHLY' },
    ],
  }));

const technicians = (size: SampleSize): SampleRecord[] =>
  numbered(size.technicians, (n) => ({
    externalId: `t${n}`,
    name: `Technician ${n}`,
    tier: 1 + (n % 3),
    tierSince: '2024-01-01',
    employedFrom: '2024-01-01',
    allocations: [{ effectiveOn: '2024-01-01', deliveryArea: 'SUPPORT', share: 1 }],
  }));

const tickets = (size: SampleSize): SampleRecord[] =>
  numbered(size.tickets, (n) => ({
    externalId: `k${n}`,
    clientExternalId: `c${spread(n, 5, size.clients)}`,
    board: ['Service', 'Onboarding', 'Alerts'][n % 3],
    type: ['Incident', 'Request'][n % 2],
    source: n % 10 === 0 ? 'ALERT' : 'END_USER',
    openedAt: instant(n),
    closedAt: instant(n, 90 + spread(n, 6, 600)),
  }));

/** One time entry; by its number always the same. Entries are on tickets, as most of an MSP's are. */
export const timeEntry = (n: number, size: SampleSize): SampleRecord => ({
  externalId: `e${n}`,
  ticketExternalId: `k${n % size.tickets}`,
  technicianExternalId: `t${spread(n, 7, size.technicians)}`,
  startedAt: instant(n % size.tickets, 30),
  minutes: 5 + spread(n, 8, 55),
  onsite: n % 12 === 0,
  billable: n % 25 === 0,
  workType: ['Remote', 'Phone', 'Patching'][n % 3],
});

/** The last two months' tickets: what a live sync sends is about now. */
const recentTicket = (n: number, size: SampleSize): number => {
  const cycles = Math.floor(size.tickets / MONTHS);
  return (n % cycles) * MONTHS + MONTHS - 1 - (Math.floor(n / cycles) % 2);
};

/** The same entry, on a ticket of the last two months. */
const recentEntry = (n: number, size: SampleSize): SampleRecord => {
  const ticket = recentTicket(n, size);
  const entry = timeEntry(n, size);
  return { ...entry, ticketExternalId: `k${ticket}`, startedAt: instant(ticket, 30) };
};

/** What entries refer to, in the order that references need. */
export const referenceRecords = (size: SampleSize): [RecordKind, SampleRecord[]][] => [
  ['clients', clients(size)],
  ['seat-counts', seatCounts(size)],
  ['agreements', agreements(size)],
  ['technicians', technicians(size)],
  ['tickets', tickets(size)],
];

export const entryRecords = (size: SampleSize, from = 0, until = size.entries): SampleRecord[] =>
  numbered(until - from, (n) => timeEntry(from + n, size));

export const recentEntryRecords = (size: SampleSize, from: number, until: number): SampleRecord[] =>
  numbered(until - from, (n) => recentEntry(from + n, size));
