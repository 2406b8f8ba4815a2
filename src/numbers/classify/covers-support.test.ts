import { coversSupport, type CoverFacts } from './covers-support';

const managed: CoverFacts = {
  type: 'MANAGED',
  startsOn: '2026-01-01',
  endsBefore: '2026-07-01',
  covers: null,
};

test.each<[string, Partial<CoverFacts>, string, boolean]>([
  ['in force', {}, '2026-06-30', true],
  ['on the day it ends', {}, '2026-07-01', false],
  ['before it starts', {}, '2025-12-31', false],
  ['without end', { endsBefore: null }, '2040-01-01', true],
  ['a block of hours', { type: 'BLOCK_HOURS' }, '2026-06-01', true],
  ['time and materials', { type: 'TIME_AND_MATERIALS' }, '2026-06-01', false],
  ['products', { type: 'PRODUCT' }, '2026-06-01', false],
  ['no area named', { covers: [] }, '2026-06-01', true],
  ['support named', { covers: ['VCIO', 'SUPPORT'] }, '2026-06-01', true],
  ['another area named', { covers: ['VCIO'] }, '2026-06-01', false],
])('support is covered: %s', (_, facts, on, expected) =>
  expect(coversSupport([{ ...managed, ...facts }], on)).toBe(expected),
);

test('any agreement will do', () => {
  const visits: CoverFacts = { ...managed, covers: ['VCIO'] };
  expect(coversSupport([visits, managed], '2026-06-01')).toBe(true);
  expect(coversSupport([], '2026-06-01')).toBe(false);
});
