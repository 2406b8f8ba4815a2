import { FONT, PALETTES } from '../charts/palette';
import { visibleText } from '../scalars/visible-text';

const { text, note, grid } = PALETTES.LIGHT;

const SCREEN = `
:root { color-scheme: light; }
body { font: 15px/1.5 ${FONT}; color: ${text}; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin-top: 2.5rem; }
header p, footer p { color: ${note}; margin: .2rem 0; }
footer { margin-top: 3rem; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid ${grid}; text-align: left; vertical-align: top; font-weight: normal; }
tbody th { overflow-wrap: anywhere; min-width: 6.5em; }
thead th { font-weight: 600; vertical-align: bottom; }
.figure { text-align: right; }
td.figure, thead .past, thead .past + .figure { white-space: nowrap; }
.past { color: ${note}; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 1rem; margin-top: 1rem; }
figure { margin: 0; max-width: 32rem; }
svg { display: block; max-width: 100%; height: auto; }
`;

/** A narrow screen has room for the quarter itself; the charts below show the past. */
const NARROW = `
@media screen and (max-width: 40rem) {
  body { margin: 1rem auto; font-size: 14px; }
  h1 { font-size: 1.3rem; }
  h2 { margin-top: 2rem; }
  table { font-size: 13px; }
  th, td { padding: .3rem; }
  td.figure { white-space: normal; }
  thead .past + .figure { white-space: normal; min-width: 4.8em; }
  .past { display: none; }
  ul { padding-left: 1.1rem; }
}
`;

/** Paper: all of a table within the sheet, and no sheet begun for what had room on the one before. */
const PAPER = `
@media print {
  body { font-size: 9.5pt; line-height: 1.4; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 16pt; margin-top: 0; }
  h2 { font-size: 12pt; margin: 14pt 0 4pt; break-after: avoid; }
  p { margin: 4pt 0; orphans: 3; widows: 3; }
  section > p { break-after: avoid; }
  .table { overflow: visible; }
  table { font-size: 8pt; }
  th, td { padding: 2.5pt 4pt; }
  thead { display: table-header-group; }
  tr, li, figure { break-inside: avoid; }
  .charts { grid-template-columns: repeat(2, 1fr); gap: 8pt; margin-top: 8pt; }
  figure { max-width: none; }
  footer { margin-top: 14pt; break-before: avoid; }
}
`;

/** Text as CSS reads it: nothing but letters, digits and blanks stands for itself. */
const cssText = (of: string): string =>
  `"${of.replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;

/** The margins of every sheet, of whatever size: what it is part of, and which it is. */
const sheet = (title: string): string => `
@page {
  margin: 18mm 14mm;
  @top-left { content: ${cssText(visibleText(title).replace(/\s+/g, ' '))}; font: 8pt ${FONT}; color: ${note}; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt ${FONT}; color: ${note}; }
}
@page :first { @top-left { content: none; } }
`;

/** How the page of a report looks on a screen, on a telephone and on paper. */
export const pageStyle = (title: string): string => SCREEN + NARROW + PAPER + sheet(title);
