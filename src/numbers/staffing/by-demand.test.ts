import { bindingNeed, staffByDemand } from './by-demand';

test('hours ÷ productive hours of one person', () => {
  const facts = { basis: 'supportHours', demand: 858, perPerson: 264, months: 2 } as const;
  expect(staffByDemand(facts)).toEqual({
    fte: 3.25,
    headcountCeiling: 3,
    basis: 'supportHours',
    basisValue: 429,
    perPerson: 132,
  });
});

test('nothing is asked of a period that has not begun', () => {
  expect(staffByDemand({ basis: 'vcioHours', demand: 0, perPerson: 0, months: 0 })).toBeNull();
});

test('the load that asks for most people binds', () => {
  const hours = staffByDemand({ basis: 'supportHours', demand: 300, perPerson: 150, months: 1 });
  const tickets = staffByDemand({ basis: 'ticketsOpened', demand: 900, perPerson: 300, months: 1 });
  expect(bindingNeed([hours, null, tickets])).toBe(tickets);
  expect(bindingNeed([null])).toBeNull();
});
