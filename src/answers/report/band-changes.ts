import { bandLabel } from '../../numbers/bands/cell';
import { shiftMonth } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { readBandChanges, type BandChange as Change } from '../../rollup/serve/read-band-changes';
import { banding, type Banding } from '../banding/banding';
import { withClients } from '../clients/living-clients';
import { tenant } from '../measuring/tenant';
import type { BandChange } from './content';

/**
 * The label of a band; null when its scheme no longer has it, because then there is nothing to
 * name.
 */
function labelOf({ bands }: Banding, key: number | null): string | null {
  const band = key === null ? undefined : bands.get(key);
  return band ? bandLabel(band.name, band.cell, band.scheme.partitionBy) : null;
}

const schemeOf = ({ bands }: Banding, { from, to }: Change): string =>
  bands.get(to ?? from ?? 0)?.scheme.name ?? '';

const explain = (from: string | null, to: string | null, money: string | null): string =>
  to === null
    ? `Without revenue above 0 it left band ${from}.`
    : `${money} a month put it into band ${to}; before, it was in ${from === null ? 'none' : `band ${from}`}.`;

/**
 * Reads the clients whose band in the quarter's last month differs from that in the last month of
 * the quarter before. It takes two statements, besides the names.
 */
export async function reportBandChanges(
  context: RequestContext,
  { from: first, to: last }: MonthSpan,
): Promise<BandChange[]> {
  const { currentMonth } = await context.once(tenant);
  const known = await context.once(banding);
  const now = last < currentMonth ? last : currentMonth;
  const changes = await readBandChanges(context.scope, shiftMonth(first, -1), now);
  return (await withClients(context, changes)).map(({ answer, client }) => {
    const [from, to] = [labelOf(known, answer.from), labelOf(known, answer.to)];
    const { basisValue } = answer;
    const explanation = explain(from, to, basisValue);
    const scheme = schemeOf(known, answer);
    return { client, scheme, from, to, basisValue, explanation };
  });
}
