import { dayOfWork } from '../../src/numbers/classify/day-of-work';
import type { MidnightRule } from '../../src/numbers/policy/policy';
import { policiesOf } from '../../src/numbers/policy/settings';
import { localDate } from '../../src/numbers/units/local-date';
import { monthOf } from '../../src/numbers/units/month';
import { cell, items, readCases } from './read-cases';

test.each(readCases('local-dates').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const instant = Date.parse(cell(row, 'instant'));
    expect(localDate(instant, cell(row, 'zone'))).toBe(cell(row, 'date'));
    expect(localDate(new Date(instant), cell(row, 'zone'))).toBe(cell(row, 'date'));
  },
);

test.each(readCases('days-of-work').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const rules = items(row, 'rules').map((item, i) => {
      const [month, midnightRule] = item.split('=');
      const given = { midnightRule: midnightRule as MidnightRule };
      return { version: i + 2, since: `${month}-01`, given };
    });
    const time = {
      startedAt: Date.parse(cell(row, 'started')),
      workedMs: Number(cell(row, 'minutes')) * 60_000,
    };
    const context = { zone: cell(row, 'zone'), policyOf: policiesOf(rules) };
    expect(dayOfWork(time, context)).toBe(cell(row, 'day'));
  },
);

test('a full year in London has 12 months and 365 days, none missing or double', () => {
  const HOUR = 3_600_000;
  const start = Date.parse('2026-01-01T00:00Z');
  const dates = Array.from({ length: 365 * 24 }, (_, hour) =>
    localDate(start + hour * HOUR, 'Europe/London'),
  );
  expect(new Set(dates.map(monthOf)).size).toBe(12);
  expect(new Set(dates).size).toBe(365);
  expect([...dates].sort()).toEqual(dates);
});

test('a zone that does not exist is refused by name', () => {
  expect(() => localDate(0, 'Mars/Olympus')).toThrow('"Mars/Olympus" is not an IANA time zone.');
});
