import { metric } from '../../numbers/metrics/catalogue';
import { lengthInMonths, monthsOfAll, sum, within } from '../../numbers/questions/client-rows';
import { DRAIN_MEASURES } from '../../numbers/questions/drain-figures';
import type {
  ClientsMatter,
  OpportunityMatter,
  UncoveredMatter,
} from '../../numbers/questions/money-matters';
import type { MonthSpan } from '../../numbers/units/period';
import {
  compare,
  divide,
  fromDecimal,
  isPositive,
  multiply,
  sumOf,
  type Ratio,
} from '../../numbers/units/ratio';
import type { RequestContext } from '../../request/context';
import { withClients, type NamedClient } from '../clients/living-clients';
import { askClients } from '../questions/ask-clients';
import { exactTotal, hoursWorth } from '../questions/opportunities';

interface FoundClient {
  readonly client: NamedClient;
  /** Money of a month, as decimal text. */
  readonly amount: string;
  readonly atLeast: boolean;
}

/** What several clients together bring too little of. */
export function clientsMatter(
  kind: ClientsMatter['kind'],
  found: readonly FoundClient[],
): ClientsMatter {
  const clients = found
    .map(({ client, amount }) => ({ client, amount: fromDecimal(amount) }))
    .sort((a, b) => compare(b.amount, a.amount));
  const monthly = sumOf(clients.map(({ amount }) => amount));
  return { kind, monthly, clients, atLeast: found.some(({ atLeast }) => atLeast) };
}

/** All opportunities of an average month, each hour once. */
export async function opportunityMatter(
  context: RequestContext,
  span: MonthSpan,
): Promise<OpportunityMatter | null> {
  const found = await exactTotal(context, span);
  if (!found?.total.value || !isPositive(found.facts.months)) return null;
  const { total, facts, largest } = found;
  const monthly = (amount: Ratio): Ratio => divide(amount, facts.months);
  return {
    kind: 'OPPORTUNITIES',
    monthly: monthly(found.total.value),
    freedHours: monthly(total.freedHours),
    hourlyCost: facts.hourlyCost,
    soldHours: monthly(total.soldHours),
    projectRate: facts.projectRate,
    largest,
  };
}

/** Hours of an average month that nobody billed and no agreement covers, by client. */
async function uncoveredHours(context: RequestContext, span: MonthSpan) {
  const { clients, about } = await askClients(context, span, DRAIN_MEASURES);
  const months = monthsOfAll(about, [metric('LEAKAGE_HOURS')]);
  const length = lengthInMonths(months, about.today);
  if (!isPositive(length)) return [];
  return clients
    .map(({ client, rows }) => ({
      client,
      amount: divide(sum(within(rows, months), 'leakageHours'), length),
    }))
    .filter(({ amount }) => isPositive(amount))
    .sort((a, b) => compare(b.amount, a.amount));
}

export async function uncoveredMatter(
  context: RequestContext,
  span: MonthSpan,
): Promise<UncoveredMatter | null> {
  const [found, { hourlyCost }] = await Promise.all([
    uncoveredHours(context, span),
    hoursWorth(context, span),
  ]);
  if (!hourlyCost || found.length === 0) return null;
  const named = await withClients(context, found);
  const clients = named.map(({ answer: { amount }, client }) => ({ client, amount }));
  const hours = sumOf(clients.map(({ amount }) => amount));
  return {
    kind: 'UNCOVERED_WORK',
    monthly: multiply(hours, hourlyCost),
    hours,
    hourlyCost,
    clients,
  };
}
