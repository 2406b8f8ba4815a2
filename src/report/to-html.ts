import MarkdownIt from 'markdown-it';
import { drawChart } from '../charts/draw-chart';
import { toCharted, unitIn } from '../charts/charted-value';
import { seriesChart } from '../charts/series-chart';
import { contentText, type ReportContent, type ReportedTrend } from '../answers/report/content';
import { hashOf } from '../rollup/close/closed-quarters';
import { STYLE } from './page-style';
import type { Section } from './sections/section';
import { footerOf, preambleOf, sectionsOf, titleOf } from './document';
import { escapeMarkdown, sectionText } from './to-markdown';

/** Renders tables, and escapes HTML in anybody's text. */
const markdown = new MarkdownIt('default', { html: false, linkify: false });

const paragraph = (text: string): string => markdown.render(escapeMarkdown(text));

const figure = (svg: string): string => `<figure>${svg}</figure>`;

/** Whether any quarter has a value: a number without one has nothing to draw. */
const hasValues = ({ values }: ReportedTrend): boolean =>
  values.some(({ value }) => value !== null);

function chartOf({ name, unit, values }: ReportedTrend, { msp }: ReportContent): Promise<string> {
  return drawChart(
    seriesChart({
      title: name,
      subtitle: msp.name,
      unit: unitIn(unit, msp.currency),
      values: values.map(toCharted),
    }),
  );
}

async function sectionPart(section: Section, content: ReportContent): Promise<string> {
  const charts: string[] = [];
  for (const trend of (section.charts ?? []).filter(hasValues)) {
    charts.push(figure(await chartOf(trend, content)));
  }
  const pictures = charts.length > 0 ? `<div class="charts">${charts.join('\n')}</div>` : '';
  return `<section>${markdown.render(sectionText(section))}${pictures}</section>`;
}

// The page must load nothing from elsewhere, whatever a client's name contains.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Writes the report as one file to mail, print or archive, with its text, tables and pictures. */
export async function toHtml(content: ReportContent): Promise<string> {
  const title = markdown.renderInline(escapeMarkdown(titleOf(content)));
  const parts: string[] = [];
  for (const section of sectionsOf(content)) parts.push(await sectionPart(section, content));
  const header = `<header><h1>${title}</h1>${preambleOf(content).map(paragraph).join('')}</header>`;
  const footer = `<footer>${paragraph(footerOf(hashOf(contentText(content)), content))}</footer>`;
  return page(title, [header, ...parts, footer].join('\n'));
}
