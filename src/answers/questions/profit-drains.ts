import {
  DRAIN_DRIVERS,
  type DrainComparison,
  type DrainDriver,
} from '../../numbers/questions/drain-effects';
import { DRAIN_MEASURES } from '../../numbers/questions/drain-figures';
import { profitDrains as drainsOf } from '../../numbers/questions/profit-drains';
import { extraOfEscalated } from '../../numbers/questions/ticket-work';
import { compare, fromDecimal, type Ratio } from '../../numbers/units/ratio';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { moneyText } from '../../scalars/money';
import { toRounded } from '../../scalars/two-decimals';
import { drainWords } from '../../words/drains';
import { firstOf, withClients, type NamedClient } from '../clients/living-clients';
import type { PeriodAsked } from '../measuring/read-period';
import { askClients } from './ask-clients';
import { ticketWork } from './ticket-work';

/** How much one cause adds to a client's shortfall. */
export interface DrainEffect {
  readonly driver: DrainDriver;
  readonly amount: string;
}

/** A client that leaves less than the target margin of its service revenue. */
export interface ProfitDrain {
  readonly client: NamedClient;
  readonly contribution: string;
  readonly marginPercent: number | null;
  readonly shortfall: string;
  readonly shortfallPerMonth: string;
  /** Null to a token that does not see all clients. */
  readonly driver: DrainDriver | null;
  /** Every cause, largest first; none to such a token. */
  readonly effects: readonly DrainEffect[];
  readonly atLeast: boolean;
  readonly explanation: string;
}

const toEffects = ({ effects }: DrainComparison, currency: string): DrainEffect[] =>
  [...DRAIN_DRIVERS]
    .sort((a, b) => compare(effects[b], effects[a]))
    .map((driver) => ({ driver, amount: moneyText(effects[driver], currency) }));

/** What the comparison with all clients needs; null to a token that does not see them all. */
async function extraHours(context: RequestContext, span: MonthSpan): Promise<Ratio | null> {
  if (context.actor.clientIds !== null) return null;
  return extraOfEscalated(await ticketWork(context, span));
}

/** Answers which clients drain profitability, the largest shortfall first. Four statements. */
export async function profitDrains(
  context: RequestContext,
  period: PeriodAsked,
  first?: number | null,
): Promise<ProfitDrain[]> {
  const { clients, about, span } = await askClients(context, period, DRAIN_MEASURES);
  const drains = firstOf(drainsOf(clients, about, await extraHours(context, span)), first);
  const { currency, policy } = about;
  const words = { currency, targetMarginPercent: fromDecimal(policy.targetMarginPercent) };
  return (await withClients(context, drains)).map(({ answer, client }) => ({
    client,
    contribution: moneyText(answer.contribution, currency),
    marginPercent: toRounded(answer.marginPercent),
    shortfall: moneyText(answer.shortfall, currency),
    shortfallPerMonth: moneyText(answer.shortfallPerMonth, currency),
    driver: answer.comparison?.driver ?? null,
    effects: answer.comparison ? toEffects(answer.comparison, currency) : [],
    atLeast: answer.isBound,
    explanation: drainWords(answer, words),
  }));
}
