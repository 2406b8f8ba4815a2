import { staffByTier } from './by-tier';

test('required by hours, current by the share of hours worked, index by the share of contribution', () => {
  const tiers = [{ tier: 1, hours: 60, allHours: 200, people: 2 }];
  expect(staffByTier({ tiers, productiveHours: 120, contributionShare: 0.2 })).toEqual([
    {
      tier: 1,
      required: 0.5,
      current: 0.6,
      gap: -0.09999999999999998,
      hours: 60,
      allocationIndex: 1.4999999999999998,
    },
  ]);
});

test('without hours or without contribution there is no index, and nobody is needed', () => {
  const idle = { tier: 2, hours: 0, allHours: 0, people: 1 };
  const [need] = staffByTier({ tiers: [idle], productiveHours: 120, contributionShare: 0.5 });
  expect(need).toEqual({
    tier: 2,
    required: 0,
    current: 0,
    gap: 0,
    hours: 0,
    allocationIndex: null,
  });
  const busy = { tier: 3, hours: 5, allHours: 10, people: 1 };
  for (const contributionShare of [null, 0, -0.2]) {
    const [lossy] = staffByTier({ tiers: [busy], productiveHours: 120, contributionShare });
    expect(lossy!.allocationIndex).toBeNull();
  }
});
