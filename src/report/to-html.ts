import type { ReportContent } from '../answers/report/content';
import { footerOf, preambleOf, sectionsOf, titleOf } from './document';
import { pageStyle } from './page-style';
import { html, paragraph, sectionHtml } from './section-html';

// The page must load nothing from elsewhere, whatever a client's name contains.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${html(title)}</title>
<style>${pageStyle(title)}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** Writes the report as one file to mail, print or archive, with its text, tables and pictures. */
export async function toHtml(
  content: ReportContent,
  contentHash: string,
  madeAt: Date,
): Promise<string> {
  const title = titleOf(content);
  const parts: string[] = [];
  for (const section of sectionsOf(content)) parts.push(await sectionHtml(section, content));
  const header = `<header>\n<h1>${html(title)}</h1>\n${preambleOf(content, madeAt).map(paragraph).join('\n')}\n</header>`;
  const footer = `<footer>${paragraph(footerOf(contentHash, content))}</footer>`;
  return page(title, [header, `<main>\n${parts.join('\n')}\n</main>`, footer].join('\n'));
}
