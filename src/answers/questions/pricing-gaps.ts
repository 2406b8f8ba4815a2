import { PRICING_MEASURES, pricingGaps as gapsOf } from '../../numbers/questions/pricing-gaps';
import { toNumber } from '../../numbers/units/ratio';
import { fullSeatPrice } from '../../numbers/metrics/required-seat-price';
import { pricingSentences } from '../../words/pricing';
import { readMspSums } from '../measuring/msp-sums';
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
  readonly fullSeatPrice: number | null;
  readonly gap: number;
  readonly monthlyRevenueAtStake: string;
  readonly atLeast: boolean;
  readonly explanation: string;
}

/**
 * Answers whether prices reflect the cost to serve, with the most at stake first. Four statements.
 */
export async function pricingGaps(
  context: RequestContext,
  period: PeriodAsked,
  first?: number | null,
): Promise<PricingGap[]> {
  const { clients, about, span, facts } = await askClients(context, period, PRICING_MEASURES);
  // Overhead is the whole MSP's.
  const msp = await readMspSums(context, [fullSeatPrice], [span], () => facts, {});
  const gaps = firstOf(gapsOf(clients, { ...about, msp }), first);
  const { currency, policy } = about;
  const { targetMarginPercent, seatPriceBasis: basis } = policy;
  const words = { currency, targetMarginPercent, basis };
  return (await withClients(context, gaps)).map(({ answer, client }) => ({
    client,
    aisp: toNumber(answer.aisp.over, answer.aisp.under),
    requiredSeatPrice: toNumber(answer.required.over, answer.required.under),
    fullSeatPrice: answer.full && toNumber(answer.full.over, answer.full.under),
    gap: toNumber(answer.gap.over, answer.gap.under),
    monthlyRevenueAtStake: moneyText(answer.atStake, currency),
    atLeast: answer.isBound,
    explanation: pricingSentences(answer, words),
  }));
}
