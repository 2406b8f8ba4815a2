import { fromDecimal } from '../units/ratio';
import { rankedByMoney, type MatterKind } from './money-matters';

const matter = (kind: MatterKind, monthly: string) => ({ kind, monthly: fromDecimal(monthly) });

test('what is worth most comes first, equal amounts in their order, and nothing is left out but nothing', () => {
  const ranked = rankedByMoney([
    matter('UNCOVERED_WORK', '200'),
    null,
    matter('STAFFING', '0'),
    matter('PRICING_GAPS', '200'),
    matter('OPPORTUNITIES', '1000.01'),
    matter('PROFIT_DRAINS', '-1'),
  ]);
  expect(ranked.map(({ kind }) => kind)).toEqual([
    'OPPORTUNITIES',
    'PRICING_GAPS',
    'UNCOVERED_WORK',
  ]);
});
