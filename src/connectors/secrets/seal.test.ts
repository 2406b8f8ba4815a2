import { keyRingOf } from './key-ring';
import { keyIdOf, seal, unseal } from './seal';

const OLD = keyRingOf('the first key of this server');
const TEXT = JSON.stringify({ privateKey: 'q7Rz' });

test('what was sealed for a connection opens for that connection alone', () => {
  const sealed = seal(TEXT, '1/4', OLD);
  expect(sealed).not.toContain('q7Rz');
  expect(unseal(sealed, '1/4', OLD)).toBe(TEXT);
  expect(() => unseal(sealed, '2/4', OLD)).toThrow(/cannot be opened/);
});

test('the same text is sealed into another text each time', () =>
  expect(seal(TEXT, '1/4', OLD)).not.toBe(seal(TEXT, '1/4', OLD)));

test('a changed letter is found out', () => {
  const sealed = seal(TEXT, '1/4', OLD);
  // Not the last letter: some of its bits stand for nothing.
  const at = sealed.length - 8;
  const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
  const truncated = sealed.slice(0, 40);
  for (const text of [changed, truncated, '', 'v1', `v2${sealed.slice(2)}`])
    expect(() => unseal(text, '1/4', OLD)).toThrow(/cannot be opened/);
});

test('a previous key still opens, and what is sealed now needs the current one', () => {
  const ring = keyRingOf('a second key', 'the first key of this server');
  const sealed = seal(TEXT, '1/4', OLD);
  expect(unseal(sealed, '1/4', ring)).toBe(TEXT);
  const again = seal(TEXT, '1/4', ring);
  expect(keyIdOf(again)).not.toBe(keyIdOf(sealed));
  expect(() => unseal(again, '1/4', OLD)).toThrow(/cannot be opened/);
});
