import { MonthScalar } from './month';

test.each(['2026-13', '2026-00', '2026-3', '0000-01', '202603', 202603, null])(
  '%p is not a month',
  (text) => expect(() => MonthScalar.parseValue(text)).toThrow(/is not (a month|text)/),
);

test('a month comes through as it is', () =>
  expect(MonthScalar.parseValue('2026-03')).toBe('2026-03'));
