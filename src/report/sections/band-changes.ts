import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { moneyCell } from '../../words/cells';
import { NOTES } from '../../words/report-notes';

function noteOf({ bandingSchemes, bandChanges }: ReportContent): string[] {
  if (bandingSchemes.length === 0) return [NOTES.noScheme];
  return bandChanges.length === 0 ? [NOTES.noBandChange] : [];
}

export const bandSection = (content: ReportContent): Section => ({
  title: 'Clients that changed their band',
  paragraphs: noteOf(content),
  table: {
    head: ['Client', 'Scheme', 'From', 'To', 'Money per month'],
    rows: content.bandChanges.map(({ client, scheme, from, to, basisValue }) => [
      client.name,
      scheme,
      from ?? 'none',
      to ?? 'none',
      moneyCell(basisValue, content.msp.currency),
    ]),
    words: 4,
  },
});
