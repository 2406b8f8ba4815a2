import { pageStyle } from './page-style';

const headOf = (title: string): string | undefined =>
  /@top-left \{ content: "([^"]*)";/.exec(pageStyle(title))?.[1];

test('every sheet but the first names the report, and all are numbered', () => {
  expect(headOf('Lakeside IT')).toBe('Lakeside IT');
  const style = pageStyle('Lakeside IT');
  expect(style).toContain('@page :first { @top-left { content: none; } }');
  expect(style).toContain('"Page " counter(page) " of " counter(pages)');
});

test.each([
  ['a "b" \\c', 'a \\22 b\\22  \\5c c'],
  ['</style>', '\\3c \\2f style\\3e '],
  ['Møller', 'M\\f8 ller'],
  ['two\nlines', 'two lines'],
  ['\u202Eturned', 'turned'],
])('the name %j is a text of the style, and no more', (title, text) => {
  expect(headOf(title)).toBe(text);
});

test('the paper is left to the printer', () => expect(pageStyle('any')).not.toMatch(/[^-]size:/));
