import {
  managed,
  openSmallServer,
  SmallMsp,
  worked,
  workedLong,
  type SmallServer,
} from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

test('0 seats and 6 reactive hours: no RHEM, ZERO_SEATS, and the hours are told', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 0);
  await msp.send('time-entries', [worked('A', '2026-05-11T15:00:00Z', 6)]);
  const rhem = await (await msp.count()).value('RHEM', '2026-05');
  expect(rhem).toMatchObject({ value: null, reason: 'ZERO_SEATS', numerator: 6, denominator: 0 });
});

test('a client without any seat count leaves both sides', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', null);
  await managed(msp, 'B', 100);
  await msp.send('time-entries', [
    worked('A', '2026-05-11T15:00:00Z', 6),
    worked('B', '2026-05-11T15:00:00Z', 10),
  ]);
  await msp.count();
  expect(await msp.value('RHEM', '2026-05')).toMatchObject({ numerator: 10, denominator: 100 });
  const clients = [await msp.clientId('A')];
  const alone = await msp.value('RHEM', '2026-05', '2026-05', { clients });
  expect(alone).toMatchObject({ value: null, reason: 'NO_SEAT_COUNT', numerator: 0 });
});

test('40 seats until the 15th and 60 from the 16th of 30 days: 50 seat-months, RHEM 0.20', async () => {
  const msp = await SmallMsp.open(on, '2026-07-15T12:00:00Z');
  await managed(msp, 'A', 40);
  const seats = { clientExternalId: 'A', effectiveOn: '2026-06-16', seats: 60 };
  await msp.send('seat-counts', [{ externalId: 'more', ...seats }]);
  await msp.send('time-entries', [worked('A', '2026-06-11T15:00:00Z', 10)]);
  const rhem = await (await msp.count()).value('RHEM', '2026-06');
  expect(rhem).toMatchObject({ value: 0.2, numerator: 10, denominator: 50, status: 'ON_TARGET' });
});

test('a quarter is the ratio of sums: 30 hours over 400 seat-months', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  const seats = { clientExternalId: 'A', effectiveOn: '2026-03-01', seats: 200 };
  await msp.send('seat-counts', [{ externalId: 'more', ...seats }]);
  const days = ['2026-01-12', '2026-02-12', '2026-03-12'];
  await msp.send(
    'time-entries',
    days.flatMap((day) => workedLong('A', day, 10)),
  );
  const rhem = await (await msp.count()).value('RHEM', '2026-01', '2026-03');
  expect(rhem).toMatchObject({ value: 0.075, numerator: 30, denominator: 400 });
});

test('the MSP is no mean of its clients: 0.109, not 0.55', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await managed(msp, 'B', 990);
  await msp.send('time-entries', [
    ...workedLong('A', '2026-05-11', 10),
    ...workedLong('B', '2026-05-11', 99),
  ]);
  expect((await (await msp.count()).value('RHEM', '2026-05')).value).toBe(0.109);
});

test('day 10 of 30: 20 hours and 100 seats are 0.60 so far, and partial', async () => {
  const msp = await SmallMsp.open(on, '2026-06-10T20:00:00Z');
  await managed(msp, 'A', 100);
  await msp.send('time-entries', workedLong('A', '2026-06-09', 20));
  const rhem = await (await msp.count()).value('RHEM', '2026-06');
  expect(rhem).toMatchObject({ value: 0.6, period: { partial: true } });
});

test('a client without onboarding date begins with its first agreement: half a month', async () => {
  const msp = await SmallMsp.open(on, '2026-07-15T12:00:00Z');
  await msp.send('clients', [{ externalId: 'A', name: 'A' }]);
  const amounts = [{ effectiveOn: '2026-06-16', amount: '3000', cycle: 'MONTHLY' }];
  await msp.send('agreements', [
    {
      externalId: 'a',
      clientExternalId: 'A',
      name: 'A',
      type: 'MANAGED',
      startsOn: '2026-06-16',
      amounts,
    },
  ]);
  await msp.send('seat-counts', [
    { externalId: 's', clientExternalId: 'A', effectiveOn: '2026-06-20', seats: 40 },
  ]);
  await msp.count();
  expect((await msp.value('SEAT_MONTHS', '2026-06')).value).toBe(20);
  expect((await msp.value('MRR', '2026-06')).value).toBe(1500);
  expect((await msp.value('ESTIMATED_SEAT_MONTHS', '2026-06')).value).toBeCloseTo(
    40 * (4 / 30),
    12,
  );
});

test('a RHEM of exactly 0.25 is off target', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('time-entries', workedLong('A', '2026-05-11', 10));
  const rhem = await (await msp.count()).value('RHEM', '2026-05');
  expect(rhem).toMatchObject({ value: 0.25, status: 'OFF_TARGET' });
});

const ticket = (n: number, openedAt: string, closedAt: string | null, more: object = {}) => ({
  externalId: `T${n}`,
  clientExternalId: 'A',
  openedAt,
  closedAt,
  ...more,
});

test('30 alerts closed without labour are no tickets; one that later gains labour counts from then on', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const [open, close] = ['2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'];
  await msp.send(
    'tickets',
    Array.from({ length: 100 }, (_, n) =>
      ticket(n, open, close, { source: n < 30 ? 'ALERT' : 'END_USER' }),
    ),
  );
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(70);
  await msp.send('time-entries', [
    worked(null, '2026-05-06T15:00:00Z', 0.1, { ticketExternalId: 'T3' }),
  ]);
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(71);
  expect((await msp.value('CLOSED_COHORT', '2026-05')).value).toBe(1);
});

test.each([
  ['America/New_York', '2026-03'],
  ['Asia/Kolkata', '2026-04'],
])('an entry at 2026-04-01T03:30Z lies, in %s, in %s', async (zone, month) => {
  const msp = await SmallMsp.open(on, '2026-04-20T12:00:00Z', zone);
  await managed(msp, 'A', 40);
  await msp.send('time-entries', [worked('A', '2026-04-01T03:30:00Z', 1)]);
  await msp.count();
  expect((await msp.value('REACTIVE_HOURS', month)).value).toBe(1);
  expect((await msp.value('REACTIVE_HOURS', '2026-03', '2026-04')).value).toBe(1);
});

test('closed in March, reopened and closed in April: 1, then 0 net; the backlog holds', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('tickets', [ticket(1, '2026-03-25T15:00:00Z', '2026-04-20T15:00:00Z')]);
  await msp.send('ticket-events', [
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: '2026-03-28T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'REOPENED', occurredAt: '2026-04-10T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: '2026-04-20T15:00:00Z' },
  ]);
  await msp.count();
  expect((await msp.value('TICKETS_CLOSED', '2026-03')).value).toBe(1);
  expect((await msp.value('TICKETS_CLOSED', '2026-04')).value).toBe(0);
  expect((await msp.value('CLOSED_TICKETS', '2026-03', '2026-04')).value).toBe(1);
  expect(await msp.value('TOTAL_CLOSE_PERCENT', '2026-04')).toMatchObject({
    value: null,
    reason: 'NO_TICKETS_OPENED',
  });
});

test('3 tickets merged into 1: 1 opened, 1 closed, labour on the survivor; unmerging restores', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const [open, close] = ['2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'];
  const merged = [1, 2, 3].map((n) => ticket(n, open, close));
  await msp.send('tickets', [ticket(4, open, close), ...merged]);
  await msp.send('time-entries', [
    worked(null, '2026-05-04T16:00:00Z', 1, { ticketExternalId: 'T1' }),
    worked(null, '2026-05-04T16:00:00Z', 2, { ticketExternalId: 'T4' }),
  ]);
  await msp.send(
    'tickets',
    merged.map((each) => ({ ...each, mergedIntoExternalId: 'T4' })),
  );
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(1);
  expect((await msp.value('TICKETS_CLOSED', '2026-05')).value).toBe(1);
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-05')).value).toBe(180);
  await msp.send('tickets', merged);
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(4);
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-05')).value).toBe(90);
});

test('2 h in March and 1 h in April, closed in April: 180 minutes there, and each hour in its own month', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('tickets', [ticket(1, '2026-03-25T15:00:00Z', '2026-04-03T15:00:00Z')]);
  await msp.send('time-entries', [
    worked(null, '2026-03-26T15:00:00Z', 2, { ticketExternalId: 'T1' }),
    worked(null, '2026-04-02T15:00:00Z', 1, { ticketExternalId: 'T1' }),
  ]);
  await msp.count();
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-04')).value).toBe(180);
  expect((await msp.value('REACTIVE_HOURS', '2026-03')).value).toBe(2);
  expect((await msp.value('REACTIVE_HOURS', '2026-04')).value).toBe(1);
});

test('24 000 a year is an MRR of 2 000 and an AISP of 100 in every month', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 20);
  await msp.send('agreement-amounts', [
    {
      agreementExternalId: 'agreement A',
      effectiveOn: '2025-01-01',
      amount: '24000',
      cycle: 'ANNUAL',
    },
  ]);
  await msp.count();
  for (const month of ['2025-02', '2025-12', '2026-05']) {
    expect((await msp.value('MRR', month)).value).toBe(2000);
    expect((await msp.value('AISP', month)).value).toBe(100);
  }
});

test('60 % Support and 40 % alignment are 0.6 and 0.4; an area with nobody in it is UNSTAFFED', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 20);
  const share = (deliveryArea: string, of: number) => ({
    effectiveOn: '2025-01-01',
    deliveryArea,
    share: of,
  });
  const allocations = [share('SUPPORT', 0.6), share('TECHNOLOGY_ALIGNMENT', 0.4)];
  await msp.send('technicians', [
    { externalId: 'T', name: 'T', employedFrom: '2025-01-01', allocations },
  ]);
  await msp.count();
  const inArea = (area: 'SUPPORT' | 'TECHNOLOGY_ALIGNMENT') =>
    msp.value('FTE_MONTHS', '2026-05', '2026-05', { deliveryAreas: [area] });
  expect((await inArea('SUPPORT')).value).toBe(0.6);
  expect((await inArea('TECHNOLOGY_ALIGNMENT')).value).toBe(0.4);
  expect((await msp.value('LEVERAGE_VCIO', '2026-05')).reason).toBe('UNSTAFFED');
});

test('people without any seat count are NO_SEAT_COUNT, not 0 seats each', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', null);
  const allocations = [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }];
  await msp.send('technicians', [{ externalId: 'T', name: 'T', allocations }]);
  await msp.count();
  const seats = await msp.value('SEATS_PER_SUPPORT_TECHNICIAN', '2026-05');
  expect(seats).toMatchObject({ value: null, reason: 'NO_SEAT_COUNT' });
  await msp.send('seat-counts', [
    { externalId: 's', clientExternalId: 'A', effectiveOn: '2026-05-01', seats: 30 },
  ]);
  await msp.count();
  expect((await msp.value('SEATS_PER_SUPPORT_TECHNICIAN', '2026-05')).value).toBe(30);
});

test('a month before the first record of a kind is DATA_INCOMPLETE, not 0', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  await msp.send('time-entries', [worked('A', '2026-05-11T15:00:00Z', 10)]);
  await msp.count();
  expect((await msp.value('RHEM', '2026-04')).reason).toBe('DATA_INCOMPLETE');
  const both = await msp.value('RHEM', '2026-04', '2026-05');
  expect(both).toMatchObject({ numerator: 10, denominator: 100, incompleteMonths: 1 });
});

test('the MSP itself has internal time and nothing else', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  await msp.send('clients', [
    { externalId: 'US', name: 'Us', internal: true, onboardedOn: '2025-01-01' },
  ]);
  await msp.send('seat-counts', [
    { externalId: 'us', clientExternalId: 'US', effectiveOn: '2025-01-01', seats: 9 },
  ]);
  await msp.send('tickets', [ticket(1, '2026-05-04T15:00:00Z', null, { clientExternalId: 'US' })]);
  await msp.send('time-entries', [
    worked('US', '2026-05-11T15:00:00Z', 3),
    worked(null, '2026-05-11T15:00:00Z', 4),
  ]);
  await msp.count();
  expect((await msp.value('SEAT_MONTHS', '2026-05')).value).toBe(100);
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(0);
  expect((await msp.value('TECHNICAL_HOURS', '2026-05')).value).toBe(7);
  expect((await msp.value('REACTIVE_HOURS', '2026-05')).value).toBe(0);
});
