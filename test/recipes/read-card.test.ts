import { readCard, withInsertions } from './read-card';

const FILE = 'one\ntwo\nthree\ntwo\nfour\n';
const [step] = readCard('=== a.ts\n three\n two\n+and\n one\n+a half\n');

test('what a card adds comes behind the lines that it names', () => {
  expect(withInsertions(FILE, step!)).toBe('one\na half\ntwo\nthree\ntwo\nand\nfour\n');
});

test.each([
  ['not there any more', 'one\nfour\n'],
  ['there twice', `${FILE}three\ntwo\n`],
])('lines that are %s are complained about', (_, file) => {
  expect(() => withInsertions(file, step!)).toThrow(/a\.ts has \d times, not once:\nthree\ntwo/);
});
