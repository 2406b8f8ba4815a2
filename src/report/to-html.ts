import MarkdownIt from 'markdown-it';
import { drawChart } from '../charts/draw-chart';
import { seriesChart, toCharted, unitIn } from '../charts/series-chart';
import { contentText, type ReportContent, type ReportedTrend } from '../answers/report/content';
import { hashOf } from '../rollup/close/closed-quarters';
import { STYLE } from './page-style';
import type { Section } from './sections/section';
import { footerOf, preambleOf, sectionsOf, titleOf } from './document';
import { escapeMarkdown, sectionText } from './to-markdown';

/** Tables, and no HTML of anybody's. */
const markdown = new MarkdownIt('default', { html: false, linkify: false });

const paragraph = (text: string): string => markdown.render(escapeMarkdown(text));

const figure = (svg: string): string => `<figure>${svg}</figure>`;

/** A number without a value in any quarter has nothing to show. */
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

// Nothing may be asked for from elsewhere, whatever a client is called.
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

/** The report as one page that can be mailed, printed or put away: text, tables and pictures in a single file. */
export async function toHtml(content: ReportContent): Promise<string> {
  const title = markdown.renderInline(escapeMarkdown(titleOf(content)));
  const parts: string[] = [];
  for (const section of sectionsOf(content)) parts.push(await sectionPart(section, content));
  const header = `<header><h1>${title}</h1>${preambleOf(content).map(paragraph).join('')}</header>`;
  const footer = `<footer>${paragraph(footerOf(hashOf(contentText(content)), content))}</footer>`;
  return page(title, [header, ...parts, footer].join('\n'));
}
