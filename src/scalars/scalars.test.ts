import { readDate } from './date';
import { readDateTime } from './date-time';

test.each(['2026-02-29', '2026-02-30', '2026-1-1', 'soon', ''])('%p is not a date', (text) =>
  expect(() => readDate(text, 'on')).toThrow(/is not a date/),
);

test('a leap day is a date', () => expect(readDate('2028-02-29', 'on')).toBe('2028-02-29'));

test.each(['2026-03-31', '2026-03-31T17:30:00', '2026-02-30T00:00:00Z', '2026-03-31T25:00:00Z'])(
  '%p is not an instant',
  (text) => expect(() => readDateTime(text, 'openedFrom')).toThrow(/is not an instant/),
);

test('an offset is part of an instant', () => {
  const instant = readDateTime('2026-03-31T17:30:00+02:00', 'openedFrom');
  expect(instant.toISOString()).toBe('2026-03-31T15:30:00.000Z');
});
