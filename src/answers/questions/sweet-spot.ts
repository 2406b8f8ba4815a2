import { Refusal } from '../../errors';
import { RECURRING_MEASURES } from '../../numbers/questions/recurring-contribution';
import {
  sweetSpot as sweetSpotOf,
  type SweetSpot as Exact,
} from '../../numbers/questions/sweet-spot';
import type { Trait, TraitCut } from '../../numbers/questions/sweet-spot-traits';
import { twoDecimals } from '../../numbers/units/round';
import type { Ratio } from '../../numbers/units/ratio';
import { moneyText } from '../../scalars/money';
import type { RequestContext } from '../../request/context';
import { sweetSpotSentences } from '../../words/growth';
import { TOO_FEW_FOR_SWEET_SPOT } from '../../words/refused-questions';
import { withClients, type NamedClient } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askBandedClients } from './ask-clients';
import { lastTwelveMonths } from './last-twelve-months';

/** Something that the best clients are more often than clients are, in percent. */
export interface SweetSpotTrait extends Pick<Trait, 'value' | 'clients'> {
  readonly dimension: TraitCut;
  readonly percent: number;
  readonly basePercent: number;
  readonly lift: number;
}

/**
 * What the clients with the highest contribution per seat have in common, compared with the rest.
 */
export interface SweetSpot extends Omit<
  Exact,
  'all' | 'clients' | 'traits' | 'contributionPerSeat' | 'restContributionPerSeat'
> {
  readonly clients: readonly NamedClient[];
  readonly traits: readonly SweetSpotTrait[];
  readonly contributionPerSeat: number;
  readonly restContributionPerSeat: number;
  readonly explanation: string;
}

const number = (value: Ratio): number => Number(twoDecimals(value));
const percent = ({ over, under }: Ratio): number => number({ over: over * 100n, under });

const toTrait = ({ cut, value, clients, share, baseRate, lift }: Trait): SweetSpotTrait => ({
  dimension: cut,
  value,
  clients,
  percent: percent(share),
  basePercent: percent(baseRate),
  lift: number(lift),
});

/** Answers what the sweet spot is. Four statements. */
export async function sweetSpot(
  context: RequestContext,
  asked?: PeriodAsked | null,
): Promise<SweetSpot> {
  const period = asked ?? (await lastTwelveMonths(context));
  const { clients, about, span } = await askBandedClients(context, period, RECURRING_MEASURES);
  const found = sweetSpotOf(clients, about);
  if (!found) {
    throw new Refusal('TOO_FEW_CLIENTS', TOO_FEW_FOR_SWEET_SPOT);
  }
  const keyed = found.clients.map((client) => ({ client }));
  const money = (amount: Ratio): number => Number(moneyText(amount, about.currency));
  return {
    ...found,
    clients: (await withClients(context, keyed)).map(({ client }) => client),
    traits: found.traits.map(toTrait),
    contributionPerSeat: money(found.contributionPerSeat),
    restContributionPerSeat: money(found.restContributionPerSeat),
    explanation: sweetSpotSentences(found, span, about.currency),
  };
}
