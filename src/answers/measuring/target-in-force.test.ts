import { OF_MSP } from '../../numbers/metrics/target-scope';
import type { OwnTarget } from '../../rollup/serve/own-targets';
import { metric } from '../../numbers/metrics/catalogue';
import { judgedOn, targetInForce } from './target-in-force';

const own: OwnTarget[] = [
  { ...OF_MSP, by: null, metric: 'RHEM', since: '2026-04-30', min: null, max: '0.2' },
  { ...OF_MSP, by: null, metric: 'RHEM', since: '2026-06-20', min: null, max: '0.1' },
];
const TODAY = '2026-06-10';

test.each([
  ['2026-03', 0.25, 'the metric’s own before any other'],
  ['2026-04', 0.2, 'in force on the month’s last day'],
  ['2026-05', 0.2, 'until the next one'],
  ['2026-06', 0.2, 'the next one begins in ten days'],
  ['2026-07', 0.2, 'a month that has not begun is judged as today'],
])('the target of %s is %d: %s', (month, max) => {
  const { shown } = targetInForce(metric('RHEM'), [own], judgedOn(month, TODAY), null);
  expect(shown?.max).toBe(max);
});
