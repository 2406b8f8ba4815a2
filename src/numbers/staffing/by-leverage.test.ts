import { staffingAction } from './action';
import { staffByLeverage } from './by-leverage';

const support = {
  basis: 'mrr',
  basisSum: 450_000,
  fteMonths: 6,
  months: 3,
  perPerson: 60_000,
} as const;

test('basis a month ÷ what one person carries, the whole number below, and the gap', () => {
  expect(staffByLeverage(support)).toMatchObject({
    fte: 2.5,
    headcountCeiling: 2,
    basisValue: 150_000,
    current: 2,
    gap: 0.5,
    action: 'HOLD',
  });
});

test('the arithmetic is said in a sentence', () => {
  expect(staffByLeverage(support)?.explanation).toBe(
    '150,000 mrr a month ÷ 60,000 per person carries 2.5 people, at most 2 whole ones; there are 2: HOLD.',
  );
});

test('negative revenue carries nobody', () => {
  const need = staffByLeverage({ ...support, basisSum: -3_000 });
  expect(need).toMatchObject({ fte: 0, headcountCeiling: 0, action: 'REDEPLOY' });
});

test('binary dust does not cost a person', () => {
  const need = staffByLeverage({ ...support, basisSum: 0.3, perPerson: 0.1, months: 1 });
  expect(need).toMatchObject({ headcountCeiling: 3 });
});

test('without a month that counts there is no recommendation', () => {
  expect(staffByLeverage({ ...support, months: 0 })).toBeNull();
});

test.each([
  [2.5, 'HIRE'],
  [3, 'HOLD'],
  [3.2, 'HOLD'],
  [3.5, 'REDEPLOY'],
])('3.2 people carried, %s there: %s', (current, action) =>
  expect(staffingAction(current, 3.2, 3)).toBe(action),
);
