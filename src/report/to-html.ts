import type { ReportContent } from '../answers/report/content';
import { writtenOf } from './document';
import { pageStyle } from './page-style';
import { html, paragraph, sectionHtml } from './section-html';
import type { Written } from './written';

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

/** A report as one file to mail, print or archive, with its text, tables and pictures. */
export async function pageOf({ title, preamble, sections, footer, msp }: Written): Promise<string> {
  const parts: string[] = [];
  for (const section of sections) parts.push(await sectionHtml(section, msp));
  const header = `<header>\n<h1>${html(title)}</h1>\n${preamble.map(paragraph).join('\n')}\n</header>`;
  const foot = footer === null ? [] : [`<footer>${paragraph(footer)}</footer>`];
  return page(title, [header, `<main>\n${parts.join('\n')}\n</main>`, ...foot].join('\n'));
}

/** Writes the quarterly report as such a file. */
export const toHtml = (
  content: ReportContent,
  contentHash: string,
  madeAt: Date,
): Promise<string> => pageOf(writtenOf(content, contentHash, madeAt));
