import { fromDecimal, toNumber, whole, ZERO, type Ratio } from '../units/ratio';
import { staffByTier } from './by-tier';

const numberOf = (value: Ratio | null): number | null => value && toNumber(value.over, value.under);

test('required by hours, current by the share of hours worked, index by the share of contribution', () => {
  const [need] = staffByTier({
    tiers: [{ tier: 1, hours: whole(60n), allHours: whole(200n), people: whole(2n) }],
    productiveHours: whole(120n),
    contributionShare: fromDecimal('0.2'),
  });
  const { tier, required, current, gap, hours, allocationIndex } = need!;
  expect([tier, ...[required, current, gap, hours, allocationIndex].map(numberOf)]).toEqual([
    1, 0.5, 0.6, -0.1, 60, 1.5,
  ]);
});

test('without hours or without contribution there is no index, and nobody is needed', () => {
  const idle = { tier: 2, hours: ZERO, allHours: ZERO, people: whole(1n) };
  const productiveHours = whole(120n);
  const contributionShare = fromDecimal('0.5');
  const [need] = staffByTier({ tiers: [idle], productiveHours, contributionShare });
  expect([need!.required, need!.current, need!.gap].map(numberOf)).toEqual([0, 0, 0]);
  expect(need!.allocationIndex).toBeNull();
  const busy = { tier: 3, hours: whole(5n), allHours: whole(10n), people: whole(1n) };
  for (const contributionShare of [null, ZERO, fromDecimal('-0.2')]) {
    const [lossy] = staffByTier({ tiers: [busy], productiveHours, contributionShare });
    expect(lossy!.allocationIndex).toBeNull();
  }
});
