import {
  growthFocus as cellsOf,
  type GrowthCell as Exact,
} from '../../numbers/questions/growth-focus';
import { RECURRING_MEASURES } from '../../numbers/questions/recurring-contribution';
import type { RequestContext } from '../../request/context';
import { moneyNumber } from '../../scalars/money';
import { toRounded } from '../../scalars/two-decimals';
import { growthSentence } from '../../words/growth';
import { firstOf } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askBandedClients } from './ask-clients';
import { lastTwelveMonths } from './last-twelve-months';

/** The clients of one market, or of several small ones, and what they leave, to two decimals. */
export interface GrowthCell extends Omit<
  Exact,
  'contributionPerSeat' | 'contributionPerHour' | 'basePerSeat' | 'lift' | 'seated' | 'only'
> {
  readonly contributionPerSeat: number | null;
  readonly contributionPerHour: number | null;
  readonly lift: number | null;
  readonly explanation: string;
}

/** Answers where sales and marketing should focus. Three statements. */
export async function growthFocus(
  context: RequestContext,
  asked?: PeriodAsked | null,
  first?: number | null,
): Promise<GrowthCell[]> {
  const period = asked ?? (await lastTwelveMonths(context));
  const { clients, about } = await askBandedClients(context, period, RECURRING_MEASURES);
  return firstOf(cellsOf(clients, about), first).map((cell) => ({
    ...cell,
    contributionPerSeat: moneyNumber(cell.contributionPerSeat, about.currency),
    contributionPerHour: moneyNumber(cell.contributionPerHour, about.currency),
    lift: toRounded(cell.lift),
    explanation: growthSentence(cell, about.currency),
  }));
}
