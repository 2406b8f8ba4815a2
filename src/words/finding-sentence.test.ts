import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES, type FindingCode } from '../numbers/quality/catalogue';
import { findingSentence } from './finding-sentence';

const ONE = { count: 1, share: 0.0004 };
const MANY = { count: 1204, share: 0.25 };

const said = (code: FindingCode): string =>
  [code, findingSentence(code, ONE), findingSentence(code, MANY)].join('\n');

test('every finding is told as it is written down', () => {
  const page = FINDING_CODES.map(said).join('\n\n');
  expect(page).toBe(readFileSync(join(__dirname, 'finding.sentences.txt'), 'utf8').trim());
});

test.each(FINDING_CODES)('%s says one and many as a sentence, without names of fields', (code) => {
  const [one, many] = [findingSentence(code, ONE), findingSentence(code, MANY)];
  for (const text of [one, many]) {
    expect(text).toMatch(/^[A-Z0-9].*\.$/);
    expect(text).not.toMatch(/[a-z][A-Z]|_/);
  }
  expect(many).toContain('1,204');
  expect(one).not.toBe(many);
});

test('a share that would read as nothing or as all says that it is not', () => {
  const parts = [null, 0, 0.0004, 0.25, 0.9996, 1].map((share) =>
    findingSentence('LONG_ENTRIES', { count: 2, share }).replace(/^.*\((.*?)\).*$/, '$1'),
  );
  expect(parts).toEqual([
    'an unknown part',
    '0.0 %',
    'under 0.1 %',
    '25.0 %',
    'over 99.9 %',
    '100.0 %',
  ]);
});
