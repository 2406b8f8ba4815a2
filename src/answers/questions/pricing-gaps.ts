import { PRICING_MEASURES, pricingGaps as gapsOf } from '../../numbers/questions/pricing-gaps';
import { toNumber } from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { moneyText } from '../../scalars/money';
import { firstOf, withClients, type NamedClient } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askClients } from './ask-clients';

/** A client whose seat price is below the price that its cost to serve requires. */
export interface PricingGap {
  readonly client: NamedClient;
  readonly aisp: number;
  readonly requiredSeatPrice: number;
  readonly gap: number;
  readonly monthlyRevenueAtStake: string;
  readonly atLeast: boolean;
  readonly explanation: string;
}

/**
 * Answers whether prices reflect the cost to serve, with the most at stake first. Three statements.
 */
export async function pricingGaps(
  context: RequestContext,
  period: PeriodAsked,
  first?: number | null,
): Promise<PricingGap[]> {
  const { clients, about } = await askClients(context, period, PRICING_MEASURES);
  const gaps = firstOf(gapsOf(clients, about), first);
  return (await withClients(context, gaps)).map(({ answer, client }) => ({
    client,
    aisp: toNumber(answer.aisp.over, answer.aisp.under),
    requiredSeatPrice: toNumber(answer.required.over, answer.required.under),
    gap: toNumber(answer.gap.over, answer.gap.under),
    monthlyRevenueAtStake: moneyText(answer.atStake, about.currency),
    atLeast: answer.isBound,
    explanation: answer.explanation,
  }));
}
