import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import type { SliceFilter } from '../../rollup/slice';
import { findScheme, type BandingScheme } from '../banding/banding';
import { readBandingId } from '../banding/banding-id';
import { findBand } from '../banding/closed-banding';
import type { MetricsQuery } from './metrics-query';

/** The key for an id of another tenant, or of nothing. No row has it. */
const NOBODY = -1;

/** The schemes of the bands in a filter. */
async function schemesOf(
  context: RequestContext,
  bands: readonly number[],
): Promise<BandingScheme[]> {
  const found = await Promise.all(bands.map((band) => findBand(context, band)));
  return found.flatMap((band) => band?.scheme ?? []);
}

function refuseSeveral(schemes: readonly BandingScheme[]): void {
  if (schemes.length < 2) return;
  throw new Refusal(
    'BANDS_OF_SEVERAL_SCHEMES',
    `The bands filtered by, and bandingScheme, are of ${schemes.length} schemes (${schemes.map(({ name }) => name).join(', ')}). A client is in a band of each: ask for one scheme at a time.`,
    { schemes: schemes.map(({ id }) => id) },
  );
}

/** The bands of a table and their scheme; nothing when the table is not about bands. */
export async function readBands(
  { groupBy, filter, bandingScheme }: MetricsQuery,
  context: RequestContext,
): Promise<Pick<SliceFilter, 'bands' | 'scheme'>> {
  const ids = filter?.bands;
  const isAsked = Boolean(ids) || (groupBy ?? []).includes('BAND');
  if (!isAsked && !bandingScheme) return {};
  const bands = ids?.map((id) => readBandingId(id, 'band', context.tenantId) ?? NOBODY);
  const named = bandingScheme ? await findScheme(context, bandingScheme) : null;
  const all = [...(named ? [named] : []), ...(await schemesOf(context, bands ?? []))];
  // A band that is gone carries its scheme as it was, which is still the same scheme.
  const schemes = [...new Map(all.map((scheme) => [scheme.key, scheme])).values()];
  refuseSeveral(schemes);
  const scheme = schemes[0] ?? (await findScheme(context, null));
  if (scheme) return { ...(bands ? { bands } : {}), scheme: scheme.key };
  throw new Refusal(
    'NO_BANDING_SCHEME',
    'There is no banding scheme to group or filter by. Save one with saveBandingScheme first.',
  );
}
