import { quotient, type Ratio } from '../units/ratio';
import { monthsOfAll, type ClientRows, type QuestionContext } from './client-rows';
import { descending } from './descending';
import { FEWEST_CLIENTS, poolMarkets, type Pool } from './growth-cells';
import {
  isRecurring,
  leftPerHour,
  leftPerSeat,
  recurringContribution,
} from './recurring-contribution';

/** Clients of one market, or of several that are too small to tell apart. */
export interface GrowthCell extends Omit<Pool, 'members'> {
  readonly clients: number;
  /** Those that have seats. */
  readonly seated: number;
  /** A seat and month; null without seats. */
  readonly contributionPerSeat: Ratio | null;
  /** An hour that the fee had to carry; null without hours. */
  readonly contributionPerHour: Ratio | null;
  /** What all clients together leave a seat and month. */
  readonly basePerSeat: Ratio | null;
  /** What it leaves a seat ÷ what all do; null where either is unknown or all leave nothing. */
  readonly lift: Ratio | null;
  /** Whether there is no other to compare it with. */
  readonly only: boolean;
  /** Enough clients with seats to say anything about the market. */
  readonly confident: boolean;
}

const text = ({ kind, segment, territory, band }: GrowthCell): string =>
  JSON.stringify([kind, segment, territory, band]);

const byPromise = (a: GrowthCell, b: GrowthCell): number =>
  Number(b.confident) - Number(a.confident) ||
  descending(a.contributionPerSeat, b.contributionPerSeat) ||
  descending(a.contributionPerHour, b.contributionPerHour) ||
  (text(a) < text(b) ? -1 : 1);

/**
 * Where should sales and marketing focus (RO)? Every market with clients that pay a fee or cost one:
 * those with enough clients first, by what they leave a seat, then an hour.
 */
export function growthFocus(
  clients: readonly ClientRows[],
  context: QuestionContext,
): GrowthCell[] {
  const months = monthsOfAll(context, [recurringContribution]);
  const counted = { ...context, months };
  const recurring = clients.filter((client) => isRecurring(client, counted));
  const base = leftPerSeat(recurring, counted);
  const pools = poolMarkets(recurring);
  return pools
    .map((pool) => ({ ...cellOf(pool, base, counted), only: pools.length === 1 }))
    .sort(byPromise);
}

function cellOf(
  { members, ...about }: Pool,
  base: Ratio | null,
  context: QuestionContext,
): Omit<GrowthCell, 'only'> {
  const perSeat = leftPerSeat(members, context);
  const seated = members.filter((client) => leftPerSeat([client], context) !== null).length;
  return {
    ...about,
    clients: members.length,
    seated,
    contributionPerSeat: perSeat,
    contributionPerHour: leftPerHour(members, context),
    basePerSeat: base,
    lift: perSeat && base && quotient(perSeat, base),
    confident: seated >= FEWEST_CLIENTS,
  };
}
