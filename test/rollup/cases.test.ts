import {
  bill,
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
  await msp.send('tickets', [
    { externalId: 'T1', clientExternalId: 'US', openedAt: '2026-05-04T15:00:00Z' },
  ]);
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

test('a quarter in London is every day of it, through the change of the clocks, and a year has twelve months', async () => {
  const msp = await SmallMsp.open(on, '2026-01-15T12:00:00Z', 'Europe/London');
  await managed(msp, 'A', 10);
  // The last minute and the first of every month, as London has them.
  const edges = Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => {
    const midnight = Date.parse(`2025-${String(month).padStart(2, '0')}-01T00:00:00Z`);
    const summer = month > 3 && month < 11 ? 3_600_000 : 0;
    return [-60_000, 0].map((by) => new Date(midnight - summer + by).toISOString());
  });
  await msp.send(
    'time-entries',
    edges.map((at) => worked('A', at, 1)),
  );
  await msp.count();
  const months = await msp.series('REACTIVE_HOURS', { from: '2025-01', to: '2025-12' });
  expect(months.map(({ period }) => period.label)).toEqual(
    Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`),
  );
  // The one before January is last year's; after December's first minute comes none.
  expect(months.map(({ value }) => value)).toEqual([...Array<number>(11).fill(2), 1]);
  expect((await msp.value('SEAT_MONTHS', '2025-01', '2025-12')).value).toBe(120);
});

test('exactly 20 % reactive is off target', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 100);
  await msp.send('time-entries', [
    worked('A', '2026-05-11T15:00:00Z', 2),
    worked('A', '2026-05-12T15:00:00Z', 8, { workRole: 'vCIO' }),
  ]);
  const percent = await (await msp.count()).value('REACTIVE_SERVICE_PERCENT', '2026-05');
  expect(percent).toMatchObject({ value: 20, status: 'OFF_TARGET', numerator: 2, denominator: 10 });
});

test('a credit of −500 stays, by its kind: net revenue of nothing has no margin', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await bill(msp, 'A', '400');
  const credit = { clientExternalId: 'A', postedOn: '2026-05-10', amount: '-500' };
  await msp.send('revenue', [
    { ...credit, externalId: 'n', kind: 'NON_RECURRING_SERVICE' },
    { ...credit, externalId: 'r', kind: 'RECURRING_SERVICE' },
  ]);
  await msp.send('technicians', [
    {
      externalId: 'T',
      name: 'T',
      allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
      costs: [{ effectiveOn: '2025-01-01', monthlyCost: '90' }],
    },
  ]);
  await msp.count();
  expect((await msp.value('NRR', '2026-05')).value).toBe(-500);
  expect((await msp.value('MRR', '2026-05')).value).toBe(-100);
  expect((await msp.value('SERVICE_REVENUE', '2026-05')).value).toBe(-600);
  expect(await msp.value('GROSS_MARGIN_PERCENT', '2026-05')).toMatchObject({
    value: null,
    reason: 'NO_REVENUE',
    numerator: -190,
    denominator: -100,
  });
  expect((await msp.value('MRR', '2026-04')).value).toBe(400);
});

test('hired on the 16th of 30: half an FTE-month', async () => {
  const msp = await SmallMsp.open(on, '2026-07-15T12:00:00Z');
  await managed(msp, 'A', 20);
  const allocations = [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }];
  await msp.send('technicians', [
    { externalId: 'T', name: 'T', employedFrom: '2026-06-16', allocations },
  ]);
  await msp.count();
  expect((await msp.value('FTE_MONTHS', '2026-06')).value).toBe(0.5);
});

test('an area without anybody: no leverage, and the revenue that nobody carries is told', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 20);
  await bill(msp, 'A', '7000');
  const allocations = [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }];
  await msp.send('technicians', [{ externalId: 'T', name: 'T', allocations }]);
  await msp.count();
  expect(await msp.value('LEVERAGE_VCIO', '2026-05')).toMatchObject({
    value: null,
    reason: 'UNSTAFFED',
    numerator: 7000,
    denominator: 0,
  });
});
