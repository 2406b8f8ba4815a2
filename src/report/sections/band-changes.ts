import type { ReportContent } from '../../answers/report/content';
import type { Section } from './section';
import { money } from './words';

const NO_SCHEME = 'No banding scheme is saved, so no client is in any band.';
const NO_CHANGE = 'No client changed its band since the quarter before.';

function noteOf({ bandingSchemes, bandChanges }: ReportContent): string[] {
  if (bandingSchemes.length === 0) return [NO_SCHEME];
  return bandChanges.length === 0 ? [NO_CHANGE] : [];
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
      money(basisValue, content.msp.currency),
    ]),
    words: 4,
  },
});
