import type { DemoRecord } from '../../src/demo/demo-record';
import type { RecordKind } from '../../src/ingest/record-kind';

export type Demo = ReadonlyMap<RecordKind, readonly DemoRecord[]>;

export const rowsOf = (demo: Demo, kind: RecordKind): readonly DemoRecord[] => demo.get(kind) ?? [];

const text = (row: DemoRecord, field: string): string => String(row[field] ?? '');
const monthOfRow = (row: DemoRecord, field: string): string => text(row, field).slice(0, 7);

/** The four figures of a client's (or everybody's) months, roughly: UTC months, counts in force on the 15th. */
export interface Rough {
  seats: number;
  opened: number;
  closed: number;
  supportMinutes: number;
  onsiteMinutes: number;
  tierThreeMinutes: number;
  monthlyFees: number;
}

const nothing = (): Rough => ({
  seats: 0,
  opened: 0,
  closed: 0,
  supportMinutes: 0,
  onsiteMinutes: 0,
  tierThreeMinutes: 0,
  monthlyFees: 0,
});

/** Sums by `client|month`, with `|month` for the whole MSP. */
export type RoughMonths = Map<string, Rough>;

function adder(months: RoughMonths) {
  return (client: string, month: string, field: keyof Rough, amount: number): void => {
    for (const key of [`${client}|${month}`, `|${month}`]) {
      const sums = months.get(key) ?? nothing();
      months.set(key, { ...sums, [field]: sums[field] + amount });
    }
  };
}

type Add = ReturnType<typeof adder>;

/** The newest row of each group that is in force on a date. */
function inForce(
  rows: readonly DemoRecord[],
  date: string,
  field: string,
  of: string,
): DemoRecord[] {
  const newest = new Map<string, DemoRecord>();
  for (const row of rows) {
    if (text(row, 'effectiveOn') > date || row[field] === undefined) continue;
    const known = newest.get(text(row, of));
    if (!known || text(known, 'effectiveOn') <= text(row, 'effectiveOn'))
      newest.set(text(row, of), row);
  }
  return [...newest.values()];
}

function addSeats(demo: Demo, add: Add, months: readonly string[]): void {
  const gone = new Map(rowsOf(demo, 'clients').map((row) => [row.externalId, row.offboardedOn]));
  for (const month of months) {
    for (const row of inForce(
      rowsOf(demo, 'seat-counts'),
      `${month}-15`,
      'seats',
      'clientExternalId',
    )) {
      const client = text(row, 'clientExternalId');
      if (`${month}-15` >= String(gone.get(client) ?? '9999')) continue;
      add(client, month, 'seats', Number(row.seats));
    }
  }
}

const MONTHS_OF_CYCLE: Readonly<Record<string, number>> = {
  WEEKLY: 12 / 52,
  MONTHLY: 1,
  QUARTERLY: 3,
  SEMIANNUAL: 6,
  ANNUAL: 12,
};

function addFees(demo: Demo, add: Add, months: readonly string[]): void {
  const agreements = new Map(rowsOf(demo, 'agreements').map((row) => [row.externalId, row]));
  const lines = rowsOf(demo, 'agreement-amounts')
    .filter((row) => row.kind === undefined)
    .map((row) => ({ ...row, key: `${text(row, 'agreementExternalId')}/${text(row, 'line')}` }));
  for (const month of months) {
    for (const row of inForce(lines, `${month}-15`, 'amount', 'key')) {
      const agreement = agreements.get(row.agreementExternalId) ?? {};
      if (`${month}-15` >= (text(agreement, 'endsBefore') || '9999')) continue;
      const fee = Number(row.amount) / (MONTHS_OF_CYCLE[text(row, 'cycle')] ?? 1);
      add(text(agreement, 'clientExternalId'), month, 'monthlyFees', fee);
    }
  }
}

function addTickets(demo: Demo, add: Add): void {
  for (const ticket of counted(demo)) {
    const client = text(ticket, 'clientExternalId');
    add(client, monthOfRow(ticket, 'openedAt'), 'opened', 1);
    if (ticket.closedAt) add(client, monthOfRow(ticket, 'closedAt'), 'closed', 1);
  }
}

/** End users' tickets, less those merged: near enough to "reactive and counted". */
const counted = (demo: Demo): DemoRecord[] =>
  rowsOf(demo, 'tickets').filter(
    (row) =>
      ['Service desk', 'Field service'].includes(text(row, 'board')) && !row.mergedIntoExternalId,
  );

const SUPPORT_WORK = ['Remote support', 'On-site support', 'Triage'];

function addTime(demo: Demo, add: Add): void {
  const tickets = new Map(rowsOf(demo, 'tickets').map((row) => [row.externalId, row]));
  const tiers = new Map(rowsOf(demo, 'technicians').map((row) => [row.externalId, row.tier]));
  for (const entry of rowsOf(demo, 'time-entries')) {
    if (entry.billable || !SUPPORT_WORK.includes(text(entry, 'workType'))) continue;
    const client = text(tickets.get(entry.ticketExternalId) ?? entry, 'clientExternalId');
    const month = monthOfRow(entry, 'startedAt');
    const minutes = Number(entry.minutes);
    add(client, month, 'supportMinutes', minutes);
    if (entry.onsite) add(client, month, 'onsiteMinutes', minutes);
    if (tiers.get(entry.technicianExternalId) === 3)
      add(client, month, 'tierThreeMinutes', minutes);
  }
}

export function roughMonths(demo: Demo, months: readonly string[]): RoughMonths {
  const sums: RoughMonths = new Map();
  const add = adder(sums);
  addSeats(demo, add, months);
  addFees(demo, add, months);
  addTickets(demo, add);
  addTime(demo, add);
  return sums;
}

/** The sums of one client over several months; no client: the MSP. */
export function over(sums: RoughMonths, months: readonly string[], client = ''): Rough {
  return months
    .map((month) => sums.get(`${client}|${month}`) ?? nothing())
    .reduce((total, one) => {
      const next = { ...total };
      for (const field of Object.keys(one) as (keyof Rough)[]) next[field] += one[field];
      return next;
    }, nothing());
}
