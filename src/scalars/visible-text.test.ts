import { visibleText } from './visible-text';

const named = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const through = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

test.each(
  [
    ...through(0x202a, 0x202e),
    ...through(0x2066, 0x2069),
    ...[0x200e, 0x200f, 0x061c],
    ...[0x200b, 0x2060, 0xfeff, 0x00ad, 0x180e, 0x034f, 0x115f, 0x3164, 0xffa0],
    ...[0x1b, 0x7f, 0x9b, 0xfffe, 0xffff, 0xe0041, 0xfff9],
  ].map((code): [string, string] => [named(code), String.fromCodePoint(code)]),
)('%s is left out', (_, unseen) => {
  expect(visibleText(`Ac${unseen}orn 1${unseen}`)).toBe('Acorn 1');
});

test.each([
  'Müller & Söhne',
  'שלום',
  'می\u200Cخواهم',
  '👩\u200D⚕️ Care',
  '日本',
  'a\tb\nc',
  'e\u0301',
])('%j is as it was', (text) => expect(visibleText(text)).toBe(text));
