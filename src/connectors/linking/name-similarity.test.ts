import { comparedName, nameSimilarity } from './name-similarity';

const alike = (a: string, b: string): number => nameSimilarity(comparedName(a), comparedName(b));

test.each([
  ['case, order, signs and legal forms say nothing', 'Quay Marine Ltd.', 'MARINE, QUAY', 1],
  ['neither do accents', 'Café Zürich GmbH', 'Cafe Zurich', 1],
  ['an added word is likely a town', 'Harborview Dental', 'Harborview Dental Boston', 0.9],
  [
    'a name that is one legal form after another is still one',
    'The Company',
    'The Company Inc',
    0.9,
  ],
  ['no name is like nothing', '', '', 0],
])('%s', (_, a, b, expected) => {
  expect(alike(a, b)).toBe(expected);
  expect(alike(b, a)).toBe(expected);
});

test('a slip of the pen is near, another company is not', () => {
  expect(alike('Harborview Dental Group', 'Harbourview Dental Group')).toBeGreaterThan(0.9);
  expect(alike('Harborview Dental Group', 'Lakeside Legal Partners')).toBeLessThan(0.6);
  expect(alike('Quay', 'Quay Marine Services')).toBeLessThan(0.6);
});
