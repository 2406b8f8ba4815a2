import { explainMembership, type MembershipFacts } from './explain';

const facts: MembershipFacts = {
  band: { name: 'A', rank: 1 },
  refined: { name: 'B', rank: 2 },
  basisValue: '3000.00',
  contribution: '1200.00',
  costShare: 0.6,
  cost: { test: 'MODIFIED_Z', score: 4.123, outlier: true },
  hoursPerSeat: 0.9,
  hours: { test: 'TUKEY', score: 0, outlier: false },
};

test('the band, the refined band and what stands out, in sentences', () => {
  expect(explainMembership(facts)).toBe(
    '3,000.00 a month is in band A. Its contribution of 1,200.00 is in band B, 1 lower: serving it takes 60 % of its service revenue. Cost-to-serve ÷ service revenue of 0.6 stands out in its band: modified z-score 4.12, beyond 3.5.',
  );
});

test('what is not known is said', () => {
  const unknown = { contribution: null, costShare: null, cost: null, refined: facts.band };
  expect(explainMembership({ ...facts, ...unknown })).toBe(
    '3,000.00 a month is in band A. Labour cost is not known, so the band is not refined.',
  );
});
