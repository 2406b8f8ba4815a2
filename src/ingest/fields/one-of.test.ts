import { oneOf } from './one-of';
import { Problem } from './problem';
import { Reading } from './reading';
import * as words from './words';

const reading = new Reading({
  now: new Date(0),
  today: '2026-01-01',
  zone: 'UTC',
  currency: 'USD',
  earliestDate: '2016-01-01',
});
const read = oneOf('agreement-type');

test.each([
  ['managed', 'MANAGED'],
  [' Managed Services ', 'MANAGED'],
  ['Fixed Fee', 'MANAGED'],
  ['Block Time', 'BLOCK_HOURS'],
  ['block-hours', 'BLOCK_HOURS'],
  ['T&M', 'TIME_AND_MATERIALS'],
  ['Time & Materials', 'TIME_AND_MATERIALS'],
  ['time and materials', 'TIME_AND_MATERIALS'],
])('%j is %s', (said, word) => expect(read(said, reading)).toBe(word));

test.each([
  ['Managd Servces', 'Did you mean MANAGED?'],
  ['T+M', 'Did you mean TIME_AND_MATERIALS?'],
  ['Handshake', 'is none of MANAGED, BLOCK_HOURS, TIME_AND_MATERIALS, PROJECT, PRODUCT.'],
  ['', 'is none of'],
])('%j is refused, and what it may mean is told', (said, sentence) => {
  const problem = read(said, reading);
  expect(problem).toBeInstanceOf(Problem);
  expect((problem as Problem).message).toContain(sentence);
});

test.each(Object.entries(words))(
  '%s are written as they are compared, and stand once',
  (_, table) => {
    for (const word of Object.keys(table)) expect(word).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)*$/);
  },
);
