import { firstKnownMonth, OF_MONEY, OF_WORK } from './first-known-month';

test.each([
  ['nothing on record', [], null],
  ['one row alone is all there is', ['2026-03'], '2026-03'],
  ['two rows of one month, and nothing for years', ['2017-01', '2017-01', '2025-03'], '2017-01'],
  ['month after month', ['2026-01', '2026-02', '2026-03'], '2026-01'],
  ['a holiday of half a year', ['2025-01', '2025-08'], '2025-01'],
  ['a month longer: the first stands alone', ['2025-01', '2025-09'], '2025-09'],
  ['a stray row years before', ['2017-01', '2025-03', '2025-04'], '2025-03'],
  ['several stray rows', ['2016-12', '2018-02', '2020-01', '2025-03', '2025-04'], '2025-03'],
  ['two months together are no accident', ['2017-01', '2017-02', '2025-03'], '2017-01'],
  ['a stray row after the beginning moves nothing', ['2024-01', '2024-02', '2026-03'], '2024-01'],
])('of work: %s', (_, months, first) => expect(firstKnownMonth(months, OF_WORK)).toBe(first));

test.each([
  ['invoices once a year', ['2024-01', '2025-01', '2026-01'], '2024-01'],
  ['an invoice of a year before that', ['2022-11', '2024-01', '2025-01'], '2024-01'],
])('of money: %s', (_, months, first) => expect(firstKnownMonth(months, OF_MONEY)).toBe(first));
