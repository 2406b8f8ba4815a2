import type { PricingGap } from '../numbers/questions/pricing-gaps';
import { fromDecimal } from '../numbers/units/ratio';
import { pricingSentences } from './pricing';

const gap = (full: string | null, missing: string, atStake: string): PricingGap => ({
  client: 1,
  aisp: fromDecimal('100'),
  required: fromDecimal('150'),
  full: full === null ? null : fromDecimal(full),
  gap: fromDecimal(missing),
  seats: fromDecimal('40'),
  atStake: fromDecimal(atStake),
  isBound: false,
});
const told = (of: PricingGap, currency: string, basis: 'MANAGED_AREAS' | 'FULL') =>
  pricingSentences(of, { currency, targetMarginPercent: '70', basis }).replaceAll('\u00a0', ' ');

test('a gap tells both prices, the one that is held against first, and multiplies out', () => {
  expect(told(gap('170', '-50', '2000'), 'USD', 'MANAGED_AREAS')).toBe(
    'A seat brings $100.00 a month. Its cost asks for $150.00 at your margin of 70.0 %, and with overhead for $170.00. The $50.00 that a seat lacks come to $2,000 a month on 40 seats.',
  );
  expect(told(gap('170', '-70', '2800'), 'JPY', 'FULL')).toBe(
    'A seat brings ¥100 a month. Its cost with overhead asks for ¥170 at your margin of 70.0 %, and without it for ¥150. The ¥70 that a seat lacks come to ¥2,800 a month on 40 seats.',
  );
});

test('a token limited to clients is told the price without overhead alone', () => {
  expect(told(gap(null, '-50', '2000'), 'KWD', 'MANAGED_AREAS')).toBe(
    'A seat brings KWD 100.000 a month. Its cost asks for KWD 150.000 at your margin of 70.0 %. The KWD 50.000 that a seat lacks come to KWD 2,000 a month on 40 seats.',
  );
});
