import MarkdownIt from 'markdown-it';
import { sectionText, escapeMarkdown } from './to-markdown';

const markdown = new MarkdownIt('default', { html: true, linkify: false });

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const textIn = (html: string): string =>
  html
    .trim()
    .replace(/^<p>(.*)<\/p>$/s, '$1')
    .replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name]!);

test.each([
  'Smith | Jones & Sons',
  '<script>alert(1)</script>',
  '*Star* _Under_ `Code` ~~Gone~~',
  '[link](http://example.com)',
  '# Heading',
  '- item',
  '+1 Dental',
  '> quote',
  '1. First Bank',
  '---',
  '&lt;AT&amp;T&#38;',
  'back\\slash \\| pipe',
  'snake_case_name',
  '-401.92',
])('%s is read as just that', (text) => {
  expect(textIn(markdown.render(escapeMarkdown(text)))).toBe(text);
});

test.each([
  ['214.23', '214.23'],
  ['< 0.5', '< 0.5'],
  ['R&D', 'R&D'],
  ['America/New_York', 'America/New_York'],
])('%s is left as it is', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test('a name that turns the direction of writing turns no figure after it', () => {
  const table = {
    head: ['Client', 'Hours'],
    rows: [['\u202EAcorn\u2067', '12\u200B.5']],
    words: 1,
  };
  const text = sectionText({ title: 'T\u200F', paragraphs: ['\u061CLate'], table });
  expect(text).toBe('## T\n\nLate\n\n| Client | Hours |\n| --- | ---: |\n| Acorn | 12.5 |');
});

test('one tilde strikes out for some readers, as two do for all', () => {
  expect(escapeMarkdown('~Gone~')).toBe('\\~Gone\\~');
});

test('a name with a line break or a bar stays in its cell', () => {
  const table = { head: ['Client', 'Hours'], rows: [['A |\nB', '1']], words: 1 };
  expect(sectionText({ title: 'T', paragraphs: [], table })).toBe(
    '## T\n\n| Client | Hours |\n| --- | ---: |\n| A \\| B | 1 |',
  );
});

test('a name that begins with blanks begins nothing else', () => {
  const points = ['\n# Heading: 1', '  - item: 2', '\t1. First: 3'];
  const html = markdown.render(sectionText({ title: 'T', paragraphs: [], points }));
  expect(html.match(/<(h1|h2|ul|ol|li)>/g)).toEqual(['<h2>', '<ul>', '<li>', '<li>', '<li>']);
});

test('a table without rows is left out', () => {
  const table = { head: ['Client'], rows: [], words: 1 };
  expect(sectionText({ title: 'T', paragraphs: ['None.'], table })).toBe('## T\n\nNone.');
});
