import { shiftMonth, type LocalDate, type Month } from '../units/month';
import { MONEY_PARTS, MONTH_PARTS } from '../units/parts';
import { roundHalf } from '../units/round';
import { spreadCoins } from './spread-coins';
import {
  isCustomer,
  NO_CUSTOMER,
  ofRunningMonth,
  ofWholeMonth,
  type ClientMrr,
  type MrrFacts,
} from './client-mrr';

export const MOVES = ['new', 'expansion', 'contraction', 'churned'] as const;
export type Move = (typeof MOVES)[number];

/** From one month's MRR to the next, in coins of the MSP's money: opening + new + expansion + contraction + churned = closing. */
export type MrrMovement = { readonly [M in Move]: bigint } & {
  readonly month: Month;
  readonly opening: bigint;
  /** Of the four together. */
  readonly net: bigint;
  readonly closing: bigint;
  readonly partial: boolean;
};

/** The stored facts of one client by month. */
export type ClientMonths = ReadonlyMap<Month, MrrFacts>;

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** The rest of a whole month's fee, of a month that was in force for a part only. */
const restOfMonth = ({ mrr, share }: ClientMrr): bigint =>
  share > 0n && share < MONTH_PARTS && mrr > 0n ? (mrr * (MONTH_PARTS - share)) / share : 0n;

/** A client's change in money parts, by what it is. `around`: the months before, of, and after. */
function moveOf(around: readonly [ClientMrr, ClientMrr, ClientMrr, ClientMrr | null]): {
  [M in Move]: bigint;
} {
  const [earlier, before, now, after] = around;
  const moved = { new: 0n, expansion: 0n, contraction: 0n, churned: 0n };
  const change = now.mrr - before.mrr;
  if (change > 0n) {
    moved.new = isCustomer(before) ? restOfNew(earlier, before, change) : change;
    moved.expansion = change - moved.new;
  } else {
    moved.churned = isCustomer(now) ? -restOfLast(now, after, -change) : change;
    moved.contraction = change - moved.churned;
  }
  return moved;
}

/** After a first month that was only a part of one, the rest of the fee is new. It is no expansion. */
const restOfNew = (earlier: ClientMrr, before: ClientMrr, change: bigint): bigint =>
  isCustomer(earlier) ? 0n : least(change, restOfMonth(before));

/** In a last month that is only a part of one, the missing part of the fee has left. It is no contraction. */
const restOfLast = (now: ClientMrr, after: ClientMrr | null, change: bigint): bigint =>
  after === null || isCustomer(after) ? 0n : least(change, restOfMonth(now));

const inCoins = (parts: bigint, coins: bigint): bigint =>
  roundHalf({ over: parts * coins, under: MONEY_PARTS });

type ByMonth = (month: Month) => ClientMrr | null;

/** A client's comparable MRR in any month; null in months that have not begun. */
function comparable(client: ClientMonths, currentMonth: Month, today: LocalDate): ByMonth {
  return (month) => {
    if (month > currentMonth) return null;
    const facts = client.get(month);
    if (month < currentMonth) return ofWholeMonth(facts);
    const before = client.get(shiftMonth(month, -1));
    const agreed = (before?.agreed ?? 0n) !== 0n;
    return ofRunningMonth(facts, ofWholeMonth(before), agreed, month, today);
  };
}

function movement(
  month: Month,
  clients: readonly ByMonth[],
  partial: boolean,
  coins: bigint,
): MrrMovement {
  const exact = { new: 0n, expansion: 0n, contraction: 0n, churned: 0n };
  let [opening, closing] = [0n, 0n];
  for (const client of clients) {
    const at = (by: number) => client(shiftMonth(month, by)) ?? NO_CUSTOMER;
    const [before, now] = [at(-1), at(0)];
    const moved = moveOf([at(-2), before, now, client(shiftMonth(month, 1))]);
    for (const move of MOVES) exact[move] += moved[move];
    opening += before.mrr;
    closing += now.mrr;
  }
  const [opened, closed] = [inCoins(opening, coins), inCoins(closing, coins)];
  const spread = spreadCoins(
    MOVES.map((move) => exact[move]),
    MONEY_PARTS,
    coins,
    closed - opened,
  );
  const moves = Object.fromEntries(MOVES.map((move, i) => [move, spread[i] ?? 0n]));
  const net = closed - opened;
  return {
    month,
    opening: opened,
    ...(moves as { [M in Move]: bigint }),
    net,
    closing: closed,
    partial,
  };
}

/**
 * The MRR bridge (FF): what came, grew, shrank and left between one month's MRR and the next. Each
 * client's months are compared by themselves, so nothing nets out before it is shown. All in whole
 * coins that add up: the closing of a month is the opening of the next.
 */
export function mrrBridge(
  clients: readonly ClientMonths[],
  months: readonly Month[],
  currentMonth: Month,
  today: LocalDate,
  coins: bigint,
): MrrMovement[] {
  const comparables = clients.map((client) => comparable(client, currentMonth, today));
  return months
    .filter((month) => month <= currentMonth)
    .map((month) => movement(month, comparables, month === currentMonth, coins));
}
