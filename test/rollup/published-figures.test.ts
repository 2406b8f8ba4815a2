import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { bill, managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

/** Figures that the framework (FF), the SMART numbers (SN) and ROTRU (RO) print, from records that say the same. */
let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const MAY = '2026-05';
const SINCE = '2025-01-01';
const figure = async (msp: SmallMsp, key: MetricKey) => (await msp.value(key, MAY)).value;

/** One client with its seats and fee, and one person in each area at that pay. */
async function costing(seats: number, fee: string, pay: Readonly<Record<string, string>>) {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', seats);
  await bill(msp, 'A', fee);
  await msp.send('seat-counts', [
    { externalId: 'devices', clientExternalId: 'A', effectiveOn: SINCE, seats, endpoints: 5 },
  ]);
  await msp.send(
    'technicians',
    Object.entries(pay).map(([deliveryArea, monthlyCost]) => ({
      externalId: deliveryArea,
      name: deliveryArea,
      allocations: [{ effectiveOn: SINCE, deliveryArea, share: 1 }],
      costs: [{ effectiveOn: SINCE, monthlyCost }],
    })),
  );
  return msp.count();
}

test('FF: 2 000 a month ÷ 20 users is an AISP of 100', async () => {
  const msp = await costing(20, '2000', {});
  expect(await msp.value('AISP', MAY)).toMatchObject({
    value: 100,
    numerator: 2000,
    denominator: 20,
  });
});

test.each([
  [160, 30],
  [320, 15],
  [640, 7.5],
])('SN: a support person at 4 800 for %i seats costs %d a seat', async (seats, cost) => {
  const msp = await costing(seats, '1', { SUPPORT: '4800' });
  expect(await figure(msp, 'SUPPORT_COST_PER_SEAT')).toBe(cost);
  expect(await figure(msp, 'SEATS_PER_SUPPORT_TECHNICIAN')).toBe(seats);
});

test.each([
  [45, 18, 27],
  [45, 8, 37],
  [52, 25, 27],
  [52, 15, 37],
])('SN: of a seat’s cost of %i, support at %i leaves %i', async (whole, support, left) => {
  const pay = { SUPPORT: `${support}00`, VCIO: `${whole - support}00` };
  // The price that a seat of this cost asks for at 70 %.
  const msp = await costing(100, ((whole * 100) / 0.3).toFixed(4), pay);
  expect(await figure(msp, 'COST_PER_SEAT')).toBe(whole);
  expect(await figure(msp, 'PROACTIVE_BUDGET_PER_SEAT')).toBeCloseTo(left, 6);
});

test('FF: 15 + 20 + 11 + 6 = 52 a seat asks for 173.33 at 70 %', async () => {
  const pay = {
    SUPPORT: '1500',
    CENTRALIZED_SERVICES: '2000',
    TECHNOLOGY_ALIGNMENT: '1100',
    VCIO: '600',
  };
  const msp = await costing(100, '17333.33', pay);
  expect(await figure(msp, 'COST_PER_SEAT')).toBe(52);
  const { value } = await msp.value('REQUIRED_SEAT_PRICE', MAY);
  expect(value?.toFixed(2)).toBe('173.33');
  // Two thirds of a cent are missing.
  expect(await msp.value('PRICE_GAP', MAY)).toMatchObject({ status: 'OFF_TARGET' });
});

test('FF: a dollar of cost is 3.33 dollars of price at 70 %', async () => {
  const msp = await costing(1, '3', { SUPPORT: '1' });
  expect((await figure(msp, 'REQUIRED_SEAT_PRICE'))?.toFixed(2)).toBe('3.33');
});

test.each([
  [750, 3, '250.00'],
  [5000, 20, '250.00'],
  [3000, 26.1, '114.94'],
])('RO: %i a month for %d hours is %s an hour', async (mrr, hours, rate) => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await bill(msp, 'A', String(mrr));
  const days = Array.from({ length: Math.ceil(hours / 10) }, (_, i) => 10 * i);
  await msp.send('time-entries', [
    ...days.map((from) => worked('A', '2026-05-11T15:00:00Z', Math.min(10, hours - from))),
    worked('A', '2026-05-12T15:00:00Z', 7, { billable: true }),
  ]);
  await msp.count();
  expect((await figure(msp, 'EFFECTIVE_HOURLY_RATE'))?.toFixed(2)).toBe(rate);
});

test('SN: half a ticket a seat at 30 minutes is a RHEM of 0.25, with nothing left over', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 20);
  const ids = Array.from({ length: 10 }, (_, n) => `T${n}`);
  const [openedAt, closedAt] = ['2026-05-11T15:00:00Z', '2026-05-11T16:00:00Z'];
  const about = { clientExternalId: 'A', openedAt, closedAt };
  await msp.send(
    'tickets',
    ids.map((externalId) => ({ ...about, externalId })),
  );
  await msp.send(
    'time-entries',
    ids.map((ticketExternalId) => worked(null, openedAt, 0.5, { ticketExternalId })),
  );
  await msp.count();
  expect(await figure(msp, 'REACTIVE_TICKETS_PER_SEAT')).toBe(0.5);
  expect(await figure(msp, 'AVERAGE_RESOLUTION_TIME')).toBe(30);
  expect(await figure(msp, 'RHEM')).toBe(0.25);
  expect(await figure(msp, 'RHEM_RESIDUAL')).toBe(0);
});
