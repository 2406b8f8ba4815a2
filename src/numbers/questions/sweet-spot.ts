import { compare, divide, HALF, isPositive, type Ratio } from '../units/ratio';
import { roundHalf } from '../units/round';
import {
  lengthInMonths,
  monthsOfAll,
  sum,
  within,
  type ClientRows,
  type QuestionContext,
} from './client-rows';
import { descending } from './descending';
import { FEWEST_CLIENTS } from './growth-cells';
import { leftPerSeat, recurringContribution } from './recurring-contribution';
import { findTraits, type Trait, type TraitCut } from './sweet-spot-traits';

/** What the clients that leave most a seat have in common. */
export interface SweetSpot {
  /** That of more than half of them, where they are it more often than clients are; else null. */
  readonly segment: string | null;
  readonly territory: string | null;
  /** Average seats of the smallest and the largest of them. */
  readonly seatsFrom: number;
  readonly seatsTo: number;
  readonly bands: readonly string[];
  readonly clients: readonly number[];
  /** Of so many clients these are the best. */
  readonly all: number;
  readonly traits: readonly Trait[];
  readonly contributionPerSeat: Ratio;
  readonly restContributionPerSeat: Ratio;
  /** Enough of them that no single one decides. */
  readonly confident: boolean;
}

/** One of so many is at the top. */
const TOP = 4;

interface Ranked {
  readonly client: ClientRows;
  readonly perSeat: Ratio;
  readonly seats: number;
}

/**
 * What is our sweet spot (RO)? The quarter of the clients whose fee leaves most a seat and month,
 * against the rest. Null with fewer than two clients of which that is known.
 */
export function sweetSpot(
  clients: readonly ClientRows[],
  context: QuestionContext,
): SweetSpot | null {
  const months = monthsOfAll(context, [recurringContribution]);
  const about = { ...context, months };
  const length = lengthInMonths(months, context.today);
  if (!isPositive(length)) return null;
  const ranked = clients
    .flatMap((client) => rankOf(client, about, length) ?? [])
    .sort((a, b) => descending(a.perSeat, b.perSeat) || a.client.client - b.client.client);
  const top = ranked.slice(0, Math.ceil(ranked.length / TOP));
  const of = (some: readonly Ranked[]): Ratio | null => leftPerSeat(clientsOf(some), about);
  const [best, rest] = [of(top), of(ranked.slice(top.length))];
  if (!best || !rest) return null;
  return { ...profile(top, ranked), contributionPerSeat: best, restContributionPerSeat: rest };
}

const clientsOf = (ranked: readonly Ranked[]): ClientRows[] => ranked.map(({ client }) => client);

function rankOf(client: ClientRows, context: QuestionContext, length: Ratio): Ranked | null {
  const perSeat = leftPerSeat([client], context);
  const seats = divide(sum(within(client.rows, context.months), 'seatMonths'), length);
  return perSeat && { client, perSeat, seats: Number(roundHalf(seats)) };
}

/** The trait that more than half have. */
const mostly = (traits: readonly Trait[], cut: TraitCut): string | null =>
  traits.find((trait) => trait.cut === cut && compare(trait.share, HALF) > 0)?.value ?? null;

function profile(
  top: readonly Ranked[],
  ranked: readonly Ranked[],
): Omit<SweetSpot, 'contributionPerSeat' | 'restContributionPerSeat'> {
  const traits = findTraits(clientsOf(top), clientsOf(ranked));
  const seats = top.map((each) => each.seats);
  const bands = top.flatMap(({ client }) => client.band ?? []);
  return {
    segment: mostly(traits, 'SEGMENT'),
    territory: mostly(traits, 'TERRITORY'),
    seatsFrom: Math.min(...seats),
    seatsTo: Math.max(...seats),
    bands: [...new Set(bands)].sort(),
    clients: top.map(({ client }) => client.client),
    all: ranked.length,
    traits,
    confident: top.length >= FEWEST_CLIENTS,
  };
}
