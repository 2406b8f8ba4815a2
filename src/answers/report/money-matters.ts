import {
  rankedByMoney,
  type MatterKind,
  type MoneyMatter,
} from '../../numbers/questions/money-matters';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { moneyText } from '../../scalars/money';
import { matterWords } from '../../words/money-matters';
import type { NamedClient } from '../clients/living-clients';
import { tenant } from '../measuring/tenant';
import type { PricingGap } from '../questions/pricing-gaps';
import type { ProfitDrain } from '../questions/profit-drains';
import { clientsMatter, opportunityMatter, uncoveredMatter } from './matters-of-clients';
import { staffingMatter } from './matter-of-staff';

/** One thing that the sections of a report found, in money of a month. */
export interface Matter {
  readonly kind: MatterKind;
  readonly amountPerMonth: string;
  /** Those it is about, the one with most first. */
  readonly clients: readonly NamedClient[];
  readonly explanation: string;
}

/** As many clients as are answered with. */
const MOST_CLIENTS = 10;

const clientsOf = (matter: MoneyMatter): NamedClient[] =>
  'clients' in matter ? matter.clients.slice(0, MOST_CLIENTS).map(({ client }) => client) : [];

/** What is about hours and people. It reads nothing that the sections do not read beside it. */
export const mattersOfWork = (
  context: RequestContext,
  span: MonthSpan,
): Promise<(MoneyMatter | null)[]> =>
  Promise.all([
    opportunityMatter(context, span),
    staffingMatter(context, span),
    uncoveredMatter(context, span),
  ]);

/** What is about money that clients do not bring. */
export const mattersOfClients = (
  drains: readonly ProfitDrain[],
  gaps: readonly PricingGap[],
): MoneyMatter[] => [
  clientsMatter(
    'PROFIT_DRAINS',
    drains.map((each) => ({ ...each, amount: each.shortfallPerMonth })),
  ),
  clientsMatter(
    'PRICING_GAPS',
    gaps.map((each) => ({ ...each, amount: each.monthlyRevenueAtStake })),
  ),
];

/** Tells them, worth most first. */
export async function tellMatters(
  context: RequestContext,
  { to }: MonthSpan,
  matters: readonly (MoneyMatter | null)[],
): Promise<Matter[]> {
  const { currency, policyOf } = await context.once(tenant);
  const { targetMarginPercent } = policyOf(to);
  return rankedByMoney(matters).map((matter) => ({
    kind: matter.kind,
    amountPerMonth: moneyText(matter.monthly, currency),
    clients: clientsOf(matter),
    explanation: matterWords(matter, { currency, targetMarginPercent }),
  }));
}
