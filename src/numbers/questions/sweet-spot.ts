import type { MeasureKey } from '../measures/catalogue';
import { contribution } from '../metrics/cost-to-serve';
import { divide, isPositive, type Ratio } from '../units/ratio';
import { roundHalf } from '../units/round';
import {
  lengthInMonths,
  monthsOfAll,
  sum,
  within,
  type ClientRows,
  type QuestionContext,
} from './client-rows';
import { contributionPer, descending, GROWTH_MEASURES } from './growth-focus';
import { moneyWords } from './words';

/** What the clients that leave most a seat have in common. */
export interface SweetSpot {
  /** That of more than half of them; null when they have none in common. */
  readonly segment: string | null;
  readonly territory: string | null;
  /** Average seats of the smallest and the largest of them. */
  readonly seatsFrom: number;
  readonly seatsTo: number;
  readonly bands: readonly string[];
  readonly clients: readonly number[];
  readonly contributionPerSeat: Ratio;
  readonly restContributionPerSeat: Ratio;
  readonly explanation: string;
}

export const SWEET_SPOT_MEASURES: readonly MeasureKey[] = GROWTH_MEASURES;

/** One of so many is at the top. */
const TOP = 4;

interface Ranked {
  readonly client: ClientRows;
  readonly perSeat: Ratio;
  readonly seats: number;
}

/**
 * What is our sweet spot (RO)? The quarter of the clients that leave most a seat and month, against
 * the rest. Null with fewer than two clients of which that is known.
 */
export function sweetSpot(
  clients: readonly ClientRows[],
  context: QuestionContext,
): SweetSpot | null {
  const months = monthsOfAll(context, [contribution]);
  const about = { ...context, months };
  const length = lengthInMonths(months, context.today);
  if (!isPositive(length)) return null;
  const ranked = clients
    .flatMap((client) => rankOf(client, about, length) ?? [])
    .sort((a, b) => descending(a.perSeat, b.perSeat) || a.client.client - b.client.client);
  const top = ranked.slice(0, Math.ceil(ranked.length / TOP));
  const of = (some: readonly Ranked[]): Ratio | null =>
    contributionPer(
      some.map(({ client }) => client),
      'seatMonths',
      about,
    );
  const [best, rest] = [of(top), of(ranked.slice(top.length))];
  return best && rest ? profile(top, ranked.length, best, rest, context.currency) : null;
}

function rankOf(client: ClientRows, context: QuestionContext, length: Ratio): Ranked | null {
  const perSeat = contributionPer([client], 'seatMonths', context);
  const seats = divide(sum(within(client.rows, context.months), 'seatMonths'), length);
  return perSeat && { client, perSeat, seats: Number(roundHalf(seats)) };
}

/** What more than half have; null when none has so many. */
function mostly(values: readonly (string | null)[]): string | null {
  const found = values.find(
    (value) => value !== null && values.filter((each) => each === value).length * 2 > values.length,
  );
  return found ?? null;
}

function profile(
  top: readonly Ranked[],
  all: number,
  best: Ratio,
  rest: Ratio,
  currency: string,
): SweetSpot {
  const segment = mostly(top.map(({ client }) => client.segment));
  const territory = mostly(top.map(({ client }) => client.territory));
  const seats = top.map((each) => each.seats);
  const [seatsFrom, seatsTo] = [Math.min(...seats), Math.max(...seats)];
  const bands = top.flatMap(({ client }) => client.band ?? []);
  const common = [segment, territory].filter((part) => part !== null).join(', ');
  return {
    segment,
    territory,
    seatsFrom,
    seatsTo,
    bands: [...new Set(bands)].sort(),
    clients: top.map(({ client }) => client.client),
    contributionPerSeat: best,
    restContributionPerSeat: rest,
    explanation:
      `The ${top.length} of ${all} clients that leave most a seat leave ${moneyWords(best, currency)} a seat and month, ` +
      `the others ${moneyWords(rest, currency)}. They have ${seatsFrom} to ${seatsTo} seats` +
      `${common ? `; most of them are ${common}.` : ' and no segment or territory in common.'}`,
  };
}
