import { DRAIN_DRIVERS, type DrainDriver } from '../../numbers/questions/drain-effects';
import { DRAIN_MEASURES } from '../../numbers/questions/drain-figures';
import { profitDrains as drainsOf } from '../../numbers/questions/profit-drains';
import type { ProfitDrain as Exact } from '../../numbers/questions/profit-drain';
import { extraOfEscalated } from '../../numbers/questions/ticket-work';
import { compare } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import type { RequestContext } from '../../request/context';
import { toRounded } from '../../scalars/two-decimals';
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
  readonly driver: DrainDriver;
  /** Every cause, largest first. */
  readonly effects: readonly DrainEffect[];
  readonly atLeast: boolean;
  readonly explanation: string;
}

const toEffects = (effects: Exact['effects']): DrainEffect[] =>
  [...DRAIN_DRIVERS]
    .sort((a, b) => compare(effects[b], effects[a]))
    .map((driver) => ({ driver, amount: twoDecimals(effects[driver]) }));

/** Answers which clients drain profitability, the largest shortfall first. Four statements. */
export async function profitDrains(
  context: RequestContext,
  period: PeriodAsked,
  first?: number | null,
): Promise<ProfitDrain[]> {
  const { clients, about, span } = await askClients(context, period, DRAIN_MEASURES);
  const extra = extraOfEscalated(await ticketWork(context, span));
  const drains = firstOf(drainsOf(clients, about, extra), first);
  return (await withClients(context, drains)).map(({ answer, client }) => ({
    client,
    contribution: twoDecimals(answer.contribution),
    marginPercent: toRounded(answer.marginPercent),
    shortfall: twoDecimals(answer.shortfall),
    driver: answer.driver,
    effects: toEffects(answer.effects),
    atLeast: answer.isBound,
    explanation: answer.explanation,
  }));
}
