import { Refusal } from '../../errors';
import {
  SWEET_SPOT_MEASURES,
  sweetSpot as sweetSpotOf,
  type SweetSpot as Exact,
} from '../../numbers/questions/sweet-spot';
import { twoDecimals } from '../../numbers/units/round';
import type { RequestContext } from '../../request/context';
import { withClients, type NamedClient } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askBandedClients } from './ask-clients';

/**
 * What the clients with the highest contribution per seat have in common, compared with the rest.
 */
export interface SweetSpot extends Omit<
  Exact,
  'clients' | 'contributionPerSeat' | 'restContributionPerSeat'
> {
  readonly clients: readonly NamedClient[];
  readonly contributionPerSeat: number;
  readonly restContributionPerSeat: number;
}

/** Answers what the sweet spot is. Four statements. */
export async function sweetSpot(context: RequestContext, period: PeriodAsked): Promise<SweetSpot> {
  const { clients, about } = await askBandedClients(context, period, SWEET_SPOT_MEASURES);
  const found = sweetSpotOf(clients, about);
  if (!found) {
    throw new Refusal(
      'TOO_FEW_CLIENTS',
      'A sweet spot takes two clients or more whose seats, revenue and cost are known in this period.',
    );
  }
  const keyed = found.clients.map((client) => ({ client }));
  return {
    ...found,
    clients: (await withClients(context, keyed)).map(({ client }) => client),
    contributionPerSeat: Number(twoDecimals(found.contributionPerSeat)),
    restContributionPerSeat: Number(twoDecimals(found.restContributionPerSeat)),
  };
}
