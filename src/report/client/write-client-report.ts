import type { ClientReport } from '../../answers/client-report/content';
import { clientPreamble, clientTitle } from '../../words/client-report';
import { pageOf } from '../to-html';
import { textOf } from '../to-markdown';
import type { Written } from '../written';
import { clientSections } from './client-document';

const writtenOf = (report: ClientReport): Written => ({
  title: clientTitle(report),
  preamble: clientPreamble(report),
  sections: clientSections(report),
  footer: null,
  msp: report.msp,
});

/** The page for one client as Markdown with tables (GFM). */
export const clientMarkdown = (report: ClientReport): string => textOf(writtenOf(report));

/** The page for one client as one file to mail, print or archive, with its pictures. */
export const clientHtml = (report: ClientReport): Promise<string> => pageOf(writtenOf(report));
