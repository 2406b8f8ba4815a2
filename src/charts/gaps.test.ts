import type { MetricReason } from '../numbers/metrics/metric';
import type { ChartedValue } from './charted-value';
import { gapTexts } from './gaps';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

/** A value a month, or the reason why there is none. */
const series = (...given: (number | MetricReason | null)[]): ChartedValue[] =>
  given.map((each, at) => ({
    label: MONTHS[at]!,
    value: typeof each === 'number' ? each : null,
    formatted: '',
    reason: typeof each === 'string' ? each : null,
    partial: false,
    status: 'NO_TARGET',
    min: null,
    max: null,
  }));

test.each<[string, ChartedValue[], string[]]>([
  ['no gap', series(1, 0), []],
  ['one month', series(1, 'NO_SEAT_COUNT', 1), ['No seat count: 2026-02']],
  [
    'months side by side',
    series('DATA_INCOMPLETE', 'DATA_INCOMPLETE', 1),
    ['Data incomplete: 2026-01 to 2026-02'],
  ],
  [
    'one reason twice',
    series('ZERO_SEATS', 1, 'ZERO_SEATS', 'ZERO_SEATS', 1),
    ['No seats: 2026-01, 2026-03 to 2026-04'],
  ],
  [
    'a reason after another',
    series('DATA_INCOMPLETE', 'UNSTAFFED'),
    ['Data incomplete: 2026-01', 'Nobody works there: 2026-02'],
  ],
  ['a value that no reason is kept of', series(null), ['No value: 2026-01']],
])('%s', (_, values, texts) => expect(gapTexts(values)).toEqual(texts));
