import { bandLabel } from '../../numbers/bands/cell';
import { shiftMonth } from '../../numbers/units/month';
import { fromDecimal } from '../../numbers/units/ratio';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readBandChanges, type BandChange as Change } from '../../rollup/serve/read-band-changes';
import { movedSentence } from '../../words/bands';
import { banding, type Banding, type BandingScheme } from '../banding/banding';
import { withClients } from '../clients/living-clients';
import { tenant } from '../measuring/tenant';
import type { BandChange } from './content';

/**
 * The label of a band; null when its scheme no longer has it, because then there is nothing to
 * name.
 */
function labelOf({ bands }: Banding, key: number | null): string | null {
  const band = key === null ? undefined : bands.get(key);
  return band ? bandLabel(band.name, band.cell, band.scheme) : null;
}

const schemeOf = ({ bands }: Banding, { from, to }: Change): BandingScheme | undefined =>
  bands.get(to ?? from ?? 0)?.scheme;

/**
 * Reads the clients whose band in the quarter's last month differs from that in the last month of
 * the quarter before. It takes two statements, besides the names.
 */
export async function reportBandChanges(
  context: RequestContext,
  { from: first, to: last }: MonthSpan,
): Promise<BandChange[]> {
  const { currentMonth, currency } = await context.once(tenant);
  const known = await context.once(banding);
  const now = last < currentMonth ? last : currentMonth;
  const changes = await readBandChanges(context.scope, shiftMonth(first, -1), now);
  return (await withClients(context, changes)).map(({ answer, client }) => {
    const [from, to] = [labelOf(known, answer.from), labelOf(known, answer.to)];
    const { basisValue } = answer;
    const scheme = schemeOf(known, answer);
    const explanation = movedSentence({
      basis: scheme?.basis ?? 'RECURRING_SERVICE_REVENUE',
      from,
      to,
      basisValue: basisValue === null ? null : fromDecimal(basisValue),
      currency,
    });
    return { client, scheme: scheme?.name ?? '', from, to, basisValue, explanation };
  });
}
