import { isMetricKey } from '../../src/numbers/metrics/catalogue';
import { cell, readCases, type Case } from '../cases/read-cases';
import { openSmallServer, SmallMsp, type SmallServer } from './small-msp';
import { WORKED_MONTH } from './worked-month-records';

/** From records to answers, all the way: the expected figures were counted by hand, from the same records. */
let on: SmallServer;
let msp: SmallMsp;
beforeAll(async () => {
  on = await openSmallServer();
  msp = await SmallMsp.open(on);
  for (const [kind, records] of WORKED_MONTH) await msp.send(kind, records);
  await msp.count();
});
afterAll(() => on?.close());

/** `6750 / 140`: as it is worked out. */
const quotient = (text: string): number => {
  const [over = '', under = '1'] = text.split('/');
  return Number(over) / Number(under);
};

async function answer(row: Case) {
  const key = cell(row, 'metric');
  if (!isMetricKey(key)) throw new RangeError(`There is no metric "${key}".`);
  return msp.value(key, '2026-04');
}

test.each(
  readCases('worked-month').map((row) => [`${row['metric']}: ${row['why']}`, row] as const),
)('%s', async (_, row) => {
  const { value, numerator, denominator, status, bound } = await answer(row);
  expect(value).toBeCloseTo(quotient(cell(row, 'value')), 6);
  expect(numerator).toBeCloseTo(quotient(cell(row, 'numerator')), 6);
  expect(denominator).toBeCloseTo(Number(cell(row, 'denominator')), 6);
  expect([status, bound ?? '']).toEqual([cell(row, 'status'), cell(row, 'bound')]);
});
