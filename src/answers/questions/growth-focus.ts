import {
  GROWTH_MEASURES,
  growthFocus as cellsOf,
  type GrowthCell as Exact,
} from '../../numbers/questions/growth-focus';
import type { RequestContext } from '../../request/context';
import { toRounded } from '../../scalars/two-decimals';
import { firstOf } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askBandedClients } from './ask-clients';

/** The clients of one segment, territory and band, and their contribution, to two decimals. */
export interface GrowthCell extends Omit<Exact, 'contributionPerSeat' | 'contributionPerHour'> {
  readonly contributionPerSeat: number | null;
  readonly contributionPerHour: number | null;
}

/** Answers where sales and marketing should focus. Three statements. */
export async function growthFocus(
  context: RequestContext,
  period: PeriodAsked,
  first?: number | null,
): Promise<GrowthCell[]> {
  const { clients, about } = await askBandedClients(context, period, GROWTH_MEASURES);
  return firstOf(cellsOf(clients, about), first).map((cell) => ({
    ...cell,
    contributionPerSeat: toRounded(cell.contributionPerSeat),
    contributionPerHour: toRounded(cell.contributionPerHour),
  }));
}
