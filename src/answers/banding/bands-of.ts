import type { RequestContext } from '../../request/context';
import { tenant } from '../measuring/tenant';
import type { Band, BandingScheme } from './banding';
import { bandingIn, demandScheme, type When } from './closed-banding';
import { draftedBands } from './drafted-bands';

/**
 * The bands of a scheme in a view. A scheme of a dry run, or one shown as closed, has its own
 * bands.
 */
export async function bandsOf(
  context: RequestContext,
  scheme: BandingScheme,
  asked: When,
): Promise<Band[]> {
  if (scheme.draft) {
    const { currency } = await context.once(tenant);
    return draftedBands(scheme, scheme.draft.bands, currency);
  }
  const { closedIn } = scheme;
  const when: When = closedIn ? { month: closedIn, view: 'AS_CLOSED' } : asked;
  await demandScheme(context, scheme, when);
  return (await bandingIn(context, when)).bandsOf(scheme);
}
