import { openDoor, type Door, type Sent } from './door';
import type { RecordKind } from '../../src/ingest/record-kind';
import { SAMPLE } from './sample';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.sendAll(SAMPLE);
});
afterAll(() => door.close());

const entry = {
  externalId: 'x',
  clientExternalId: 'acme',
  startedAt: '2026-04-01T10:00:00Z',
  minutes: 5,
};
const ticket = { externalId: 'x', clientExternalId: 'acme', openedAt: '2026-04-01T10:00:00Z' };
const agreement = {
  externalId: 'x',
  clientExternalId: 'acme',
  name: 'X',
  type: 'MANAGED',
  startsOn: '2026-01-01',
};
const seats = { externalId: 'x', clientExternalId: 'acme', effectiveOn: '2026-01-01' };
const revenue = { externalId: 'x', postedOn: '2026-01-01', amount: '1', kind: 'PRODUCT' };
const technician = { externalId: 'x', name: 'X' };
const amount = { effectiveOn: '2026-01-01', amount: '1', cycle: 'MONTHLY' };
const share = { effectiveOn: '2026-01-01', deliveryArea: 'SUPPORT', share: 0.6 };

test.each<[string, RecordKind, Sent | string | null, string, string]>([
  ['no record at all', 'clients', null, 'INVALID_RECORD', ''],
  ['text for a record', 'clients', 'acme', 'INVALID_RECORD', ''],
  ['a name missing', 'clients', { externalId: 'x', name: ' ' }, 'REQUIRED', 'name'],
  ['a NUL character', 'clients', { externalId: 'x', name: 'a\0b' }, 'INVALID_TEXT', 'name'],
  [
    'half a surrogate pair',
    'clients',
    { externalId: 'x', name: 'a\ud800b' },
    'INVALID_TEXT',
    'name',
  ],
  [
    'an endless id',
    'clients',
    { externalId: 'x'.repeat(201), name: 'X' },
    'TOO_LONG',
    'externalId',
  ],
  ['an object for a name', 'clients', { externalId: 'x', name: {} }, 'INVALID_TEXT', 'name'],
  [
    'a status nobody knows',
    'clients',
    { externalId: 'x', name: 'X', status: 'GONE' },
    'INVALID_ENUM',
    'status',
  ],
  [
    'neither true nor false',
    'clients',
    { externalId: 'x', name: 'X', internal: 'maybe' },
    'INVALID_BOOLEAN',
    'internal',
  ],
  [
    'an end before its start',
    'clients',
    { externalId: 'x', name: 'X', onboardedOn: '2026-02-01', offboardedOn: '2026-01-31' },
    'ENDS_BEFORE_START',
    'offboardedOn',
  ],
  [
    'a ticket closed more than a day before it was opened',
    'tickets',
    { ...ticket, openedAt: '2026-04-03T10:00:00Z', closedAt: '2026-04-02T09:59:59Z' },
    'CLOSED_BEFORE_OPENED',
    'closedAt',
  ],
  [
    'more technical employees than employees',
    'headcounts',
    { externalId: 'h', effectiveOn: '2026-01-01', employees: 9.5, technicalEmployees: 10 },
    'MORE_THAN_ALL',
    'technicalEmployees',
  ],
  [
    'a day that does not exist',
    'seat-counts',
    { ...seats, effectiveOn: '2026-02-30' },
    'INVALID_DATE',
    'effectiveOn',
  ],
  ['half a seat', 'seat-counts', { ...seats, seats: 1.5 }, 'INVALID_INTEGER', 'seats'],
  ['fewer seats than none', 'seat-counts', { ...seats, seats: -1 }, 'NEGATIVE', 'seats'],
  ['more seats than fit', 'seat-counts', { ...seats, seats: 1e12 }, 'OUT_OF_RANGE', 'seats'],
  [
    'a time without an offset',
    'time-entries',
    { ...entry, startedAt: '2026-04-01T10:00:00' },
    'INVALID_DATE',
    'startedAt',
  ],
  [
    'hour 25',
    'time-entries',
    { ...entry, startedAt: '2026-04-01T25:00:00Z' },
    'INVALID_DATE',
    'startedAt',
  ],
  ['negative minutes', 'time-entries', { ...entry, minutes: -0.01 }, 'NEGATIVE', 'minutes'],
  ['over 24 hours', 'time-entries', { ...entry, minutes: '1440.01' }, 'OVER_24_HOURS', 'minutes'],
  ['words for minutes', 'time-entries', { ...entry, minutes: 'ten' }, 'INVALID_DECIMAL', 'minutes'],
  [
    'the day after tomorrow in Chicago',
    'time-entries',
    { ...entry, startedAt: '2026-06-17T05:00:00Z' },
    'FUTURE_DATED',
    'startedAt',
  ],
  [
    'a ticket of next week',
    'tickets',
    { ...ticket, openedAt: '2026-06-22T05:00:00Z' },
    'FUTURE_DATED',
    'openedAt',
  ],
  [
    'revenue of next week',
    'revenue',
    { ...revenue, postedOn: '2026-06-17' },
    'FUTURE_DATED',
    'postedOn',
  ],
  ['too fine an amount', 'revenue', { ...revenue, amount: '1.00001' }, 'INVALID_DECIMAL', 'amount'],
  [
    'an amount beyond all money',
    'revenue',
    { ...revenue, amount: '1000000000000000' },
    'INVALID_DECIMAL',
    'amount',
  ],
  ['no kind of revenue', 'revenue', { ...revenue, kind: undefined }, 'REQUIRED', 'kind'],
  [
    'one-off money on an agreement',
    'agreements',
    { ...agreement, amounts: [amount, { ...amount, line: 'b', kind: 'PRODUCT' }] },
    'NOT_RECURRING',
    'amounts.1.kind',
  ],
  [
    'two amounts of one line and date',
    'agreements',
    { ...agreement, amounts: [amount, amount] },
    'DUPLICATE',
    'amounts.1',
  ],
  [
    'an unknown cycle',
    'agreements',
    { ...agreement, amounts: [{ ...amount, cycle: 'DAILY' }] },
    'INVALID_ENUM',
    'amounts.0.cycle',
  ],
  ['a list that is none', 'agreements', { ...agreement, amounts: '[{' }, 'INVALID_LIST', 'amounts'],
  [
    'more than a whole person',
    'technicians',
    { ...technician, allocations: [share, { ...share, deliveryArea: 'VCIO' }] },
    'SHARES_OVER_ONE',
    'allocations',
  ],
  [
    'a share over one',
    'technicians',
    { ...technician, allocations: [{ ...share, share: 1.2 }] },
    'SHARES_OVER_ONE',
    'allocations.0.share',
  ],
  [
    'a cost of nothing',
    'technicians',
    { ...technician, costs: [{ effectiveOn: '2026-01-01' }] },
    'REQUIRED',
    'costs.0.monthlyCost',
  ],
  [
    'a merge into nothing',
    'ticket-events',
    { ticketExternalId: 'k3', kind: 'MERGED', occurredAt: '2026-04-01T10:00:00Z' },
    'REQUIRED',
    'intoExternalId',
  ],
])('%s is rejected, and its neighbours land', async (_, kind, bad, code, path) => {
  const good = SAMPLE.find(([name]) => name === kind)?.[1][0];
  const result = await door.send(kind, [good, bad, good]);
  expect(result).toMatchObject({ received: 3, unchanged: 2, rejected: 1 });
  expect(result.errors).toEqual([
    expect.objectContaining({ index: 1, code, path: path === '' ? [] : path.split('.') }),
  ]);
  expect(result.errors[0]?.message).toMatch(/\.$/);
});

test.each<[string, RecordKind, Sent]>([
  ['24 hours', 'time-entries', { ...entry, externalId: 'g1', minutes: '1440' }],
  [
    'tomorrow in Chicago',
    'time-entries',
    { ...entry, externalId: 'g2', startedAt: '2026-06-17T04:59:59Z' },
  ],
  ['no minutes', 'time-entries', { ...entry, externalId: 'g3', minutes: 0 }],
  ['a count that says nothing', 'seat-counts', { ...seats, externalId: 'g4' }],
  [
    'a future count',
    'seat-counts',
    { ...seats, externalId: 'g5', effectiveOn: '2030-01-01', seats: 5 },
  ],
  [
    'thirds that round',
    'technicians',
    {
      externalId: 'g6',
      name: 'G',
      allocations: [2 / 3, 1 / 6, 1 / 6].map((part, at) => ({
        ...share,
        role: String(at),
        share: part,
      })),
    },
  ],
  [
    'an end on the start',
    'agreements',
    { ...agreement, externalId: 'g7', endsBefore: '2026-01-01' },
  ],
  ['a credit', 'revenue', { ...revenue, externalId: 'g8', amount: '-999999999999999.9999' }],
])('%s is taken', async (_, kind, record) => {
  expect(await door.send(kind, [record])).toMatchObject({ created: 1, errors: [] });
});

test('minutes are kept to the millisecond, half up', async () => {
  await door.send('time-entries', [
    { ...entry, externalId: 'm1', minutes: '0.333333333333' },
    { ...entry, externalId: 'm2', minutes: 0.1 },
  ]);
  expect(
    await door.rows(
      `SELECT worked_ms FROM time_entry WHERE external_id IN ('m1', 'm2') ORDER BY external_id`,
    ),
  ).toEqual([{ worked_ms: 20_000 }, { worked_ms: 6_000 }]);
});

test('shares of a file that add up to more than one are rejected together', async () => {
  const row = (deliveryArea: string, part: number, more: Sent = {}) => ({
    technicianExternalId: 't1',
    effectiveOn: '2026-05-01',
    deliveryArea,
    share: part,
    ...more,
  });
  expect(await door.send('allocations', [row('SUPPORT', 0.7), row('VCIO', 0.3)])).toMatchObject({
    created: 2,
  });
  expect(await door.send('allocations', [row('VCIO', 0.4)])).toMatchObject({
    rejected: 1,
    errors: [{ code: 'SHARES_OVER_ONE' }],
  });
  // The order within a file does not matter: only what it adds up to does.
  expect(await door.send('allocations', [row('VCIO', 0.7), row('SUPPORT', 0.3)])).toMatchObject({
    updated: 2,
  });
  expect(
    await door.send('allocations', [row('VCIO', 1), row('SUPPORT', 0.3, { deleted: true })]),
  ).toMatchObject({ updated: 2 });
});
