import { localDate } from '../../src/numbers/units/local-date';
import { monthOf } from '../../src/numbers/units/month';
import { cell, readCases } from './read-cases';

test.each(readCases('local-dates').map((row) => [`${row['case']}: ${row['why']}`, row] as const))(
  '%s',
  (_, row) => {
    const instant = Date.parse(cell(row, 'instant'));
    expect(localDate(instant, cell(row, 'zone'))).toBe(cell(row, 'date'));
    expect(localDate(new Date(instant), cell(row, 'zone'))).toBe(cell(row, 'date'));
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
