import { visibleText } from '../scalars/visible-text';
import type { ReportContent } from '../answers/report/content';
import type { Section, Table } from './sections/section';
import { writtenOf } from './document';
import type { Written } from './written';

/**
 * Characters are escaped only where Markdown would read a meaning into them, because people also
 * read the report as text.
 */
const MARKS = /[\\`*[\]|]|(?<![a-z0-9])_|_(?![a-z0-9])|<(?=[a-z/!?])|&(?=#?\w+;)|~/gi;
const BEGINNINGS = /^(?=>|[#+=-]+(?:\s|$))/;
const NUMBERED = /^(\d+)([.)])(?=\s|$)/;

/** Escapes text so that every Markdown reader takes it as plain text. */
export const escapeMarkdown = (text: string): string =>
  visibleText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKS, '\\$&')
    .replace(BEGINNINGS, '\\')
    .replace(NUMBERED, '$1\\$2');

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableText({ head, rows, words }: Table): string[] {
  if (rows.length === 0) return [];
  const alignment = head.map((_, i) => (i < words ? '---' : '---:'));
  const cells = [head, ...rows].map((row) => rowOf(row.map(escapeMarkdown)));
  return [[cells[0], rowOf(alignment), ...cells.slice(1)].join('\n')];
}

/** One part, as blocks with a blank line between them. */
export function sectionText({ title, paragraphs, table, points = [] }: Section): string {
  const list = points.map((point) => `- ${escapeMarkdown(point)}`).join('\n');
  const blocks = [
    `## ${escapeMarkdown(title)}`,
    ...paragraphs.map(escapeMarkdown),
    ...(table ? tableText(table) : []),
    ...(list ? [list] : []),
  ];
  return blocks.join('\n\n');
}

/** A report as Markdown with tables (GFM). The same report gives the same text. */
export function textOf({ title, preamble, sections, footer }: Written): string {
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...preamble.map(escapeMarkdown),
    ...sections.map(sectionText),
    ...(footer === null ? [] : [escapeMarkdown(footer)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Writes the quarterly report as Markdown. */
export const toMarkdown = (content: ReportContent, contentHash: string, madeAt: Date): string =>
  textOf(writtenOf(content, contentHash, madeAt));
