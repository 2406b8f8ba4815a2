import { demoRecords } from '../../src/demo/demo-records';
import { monthsThrough, shiftMonth } from '../../src/numbers/units/month';
import { over, roughMonths, rowsOf, type Rough } from './simple-arithmetic';

/** The present quarter begins in April 2026; its last month told is not over. */
const TODAY = '2026-05-20';
const MONTHS = monthsThrough('2024-06', '2026-05');
const LAST_YEAR = monthsThrough('2025-04', '2026-03');
const quarter = (n: number): string[] => {
  const first = shiftMonth('2026-04', n * 3);
  return monthsThrough(first, shiftMonth(first, 2));
};

const HARBOR = 'C01';
const MAPLE = 'C03';
const KEYSTONE = 'C11';
const RIVERBEND = 'C30';

const planted = demoRecords({ seed: 1, today: TODAY });
const plain = demoRecords({ seed: 1, today: TODAY, planted: false });
const sums = roughMonths(planted, MONTHS);
const plainSums = roughMonths(plain, MONTHS);

const rhem = (one: Rough): number => one.supportMinutes / 60 / one.seats;
const price = (one: Rough): number => one.monthlyFees / one.seats;
const closed = (one: Rough): number => (one.closed / one.opened) * 100;
const client = (id: string): Rough => over(sums, LAST_YEAR, id);
const plainClient = (id: string): Rough => over(plainSums, LAST_YEAR, id);
/** Ordinary clients: those with seats and a fee. */
const others = rowsOf(planted, 'clients')
  .map((row) => String(row.externalId))
  .filter((id) => ![HARBOR, MAPLE, KEYSTONE, RIVERBEND].includes(id))
  .map(client)
  .filter((one) => one.seats > 0 && price(one) > 100);

test('the two drains need more than twice the hours of anybody of their size, at a lower price', () => {
  const highest = Math.max(...others.map(rhem));
  for (const id of [HARBOR, KEYSTONE]) {
    expect(rhem(client(id))).toBeGreaterThan(highest * 1.6);
    expect(price(client(id))).toBeLessThan(Math.min(...others.map(price)));
  }
});

test('half of what Harbor Orthopedics needs is on site', () => {
  const onsite = (one: Rough): number => one.onsiteMinutes / one.supportMinutes;
  expect(onsite(client(HARBOR))).toBeGreaterThan(0.4);
  expect(Math.max(...others.map(onsite))).toBeLessThan(0.25);
});

test('Maple Street Dental pays half of what others pay for ordinary work', () => {
  expect(price(client(MAPLE))).toBeLessThan(Math.min(...others.map(price)) * 0.65);
  expect(rhem(client(MAPLE))).toBeLessThan(Math.max(...others.map(rhem)) * 1.2);
});

test('tier 3 does most of the support of Riverbend Accounting, and much of it', () => {
  const senior = (one: Rough): number => one.tierThreeMinutes / one.supportMinutes;
  expect(senior(client(RIVERBEND))).toBeGreaterThan(0.85);
  expect(Math.max(...others.map(senior))).toBeLessThan(0.3);
  expect(rhem(client(RIVERBEND))).toBeGreaterThan(1.5);
});

test('from three quarters ago, RHEM and minutes rise each quarter and less is closed than opened', () => {
  const four = [-4, -3, -2, -1].map((n) => over(sums, quarter(n)));
  const minutes = four.map((one) => one.supportMinutes / one.closed);
  for (let i = 1; i < four.length; i++) {
    expect(rhem(four[i] as Rough)).toBeGreaterThan(rhem(four[i - 1] as Rough) * 1.03);
    expect(minutes[i]).toBeGreaterThan(minutes[i - 1] as number);
    expect(closed(four[i] as Rough)).toBeLessThan(98);
  }
  expect(closed(four[0] as Rough)).toBeGreaterThan(100);
});

test('the MSP as a whole is an ordinary one', () => {
  const year = over(plainSums, LAST_YEAR);
  expect(rhem(year)).toBeGreaterThan(0.15);
  expect(rhem(year)).toBeLessThan(0.25);
  expect(price(year)).toBeGreaterThan(120);
  expect(price(year)).toBeLessThan(160);
});

test('without the plants none of it is there', () => {
  const ordinary = others.map(rhem);
  for (const id of [HARBOR, MAPLE, KEYSTONE, RIVERBEND]) {
    expect(rhem(plainClient(id))).toBeLessThan(Math.max(...ordinary) * 1.1);
    expect(price(plainClient(id))).toBeGreaterThan(130);
  }
  const quarters = [-5, -4, -3, -2, -1].map((n) => over(plainSums, quarter(n)));
  const rises = quarters.slice(1).map((one, i) => rhem(one) > rhem(quarters[i] as Rough));
  expect(rises.join()).not.toContain('true,true,true');
  for (const one of quarters) expect(closed(one)).toBeGreaterThan(99.5);
});
