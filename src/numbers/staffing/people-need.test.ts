import { fromDecimal, whole, ZERO } from '../units/ratio';
import { bindingNeed, peopleNeed, type Load } from './people-need';

const HOURS: Load = {
  basis: 'supportHours',
  amount: whole(858n),
  perPerson: whole(264n),
  months: whole(2n),
};

test('hours ÷ productive hours of one person, and the whole number of people below', () => {
  expect(peopleNeed(HOURS)).toEqual({
    fte: { over: 858n, under: 264n },
    headcountCeiling: 3,
    basis: 'supportHours',
    basisValue: { over: 858n, under: 2n },
    perPerson: { over: 264n, under: 2n },
  });
});

test('nothing is asked of a period that has not begun, nor where nobody is said to carry anything', () => {
  expect(peopleNeed({ ...HOURS, months: ZERO })).toBeNull();
  expect(peopleNeed({ ...HOURS, perPerson: ZERO })).toBeNull();
});

test('three people who are exactly paid for are three, not two', () => {
  const load = { ...HOURS, amount: fromDecimal('0.3'), perPerson: fromDecimal('0.1') };
  expect(peopleNeed(load)?.headcountCeiling).toBe(3);
});

test('negative revenue carries nobody', () => {
  expect(peopleNeed({ ...HOURS, basis: 'mrr', amount: whole(-3000n) })).toMatchObject({
    fte: ZERO,
    headcountCeiling: 0,
  });
});

test('the load that asks for most people binds', () => {
  const hours = peopleNeed(HOURS);
  const tickets = peopleNeed({ ...HOURS, basis: 'ticketsOpened', amount: whole(900n) });
  expect(bindingNeed([hours, null, tickets])).toBe(tickets);
  expect(bindingNeed([null])).toBeNull();
});
