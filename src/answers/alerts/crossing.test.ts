import { standingAfter, type Limits, type Looked } from './crossing';

const limit = (given: Partial<Limits>): Limits => ({
  above: null,
  below: null,
  offTarget: false,
  ...given,
});
const months = (...values: readonly (number | null)[]): Looked[] =>
  values.map((value) => ({ value, isOffTarget: value !== null && value > 5 }));

test.each([
  ['above the limit', { above: 3 }, [3.1], 'BEYOND'],
  ['at the limit', { above: 3 }, [3], 'WITHIN'],
  ['below the limit', { below: 3 }, [2.9], 'BEYOND'],
  ['outside a range', { above: 4, below: 2 }, [1], 'BEYOND'],
  ['inside a range', { above: 4, below: 2 }, [3], 'WITHIN'],
  ['off target', { offTarget: true }, [6], 'BEYOND'],
  ['on target', { offTarget: true }, [5], 'WITHIN'],
  ['beyond in every month', { above: 3 }, [4, 5, 6], 'BEYOND'],
  ['beyond again after one month within', { above: 3 }, [4, 2, 6], 'WITHIN'],
  ['within in the last month alone', { above: 3 }, [4, 5, 2], 'WITHIN'],
  ['without a number', { above: 3 }, [null], null],
  ['without one of the numbers', { above: 3 }, [4, null, 6], null],
  ['within, after a month without a number', { above: 3 }, [null, 2], 'WITHIN'],
] as const)('%s', (_, given, values, standing) =>
  expect(standingAfter(limit(given), months(...values))).toBe(standing),
);
