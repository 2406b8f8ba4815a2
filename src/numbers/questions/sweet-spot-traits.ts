import { compare, divide, ONE, whole, type Ratio } from '../units/ratio';
import type { ClientRows } from './client-rows';
import { descending } from './descending';
import { FEWEST_CLIENTS } from './growth-cells';

export const TRAIT_CUTS = ['SEGMENT', 'TERRITORY', 'BAND'] as const;
export type TraitCut = (typeof TRAIT_CUTS)[number];

/** Something that the best clients are more often than clients are. */
export interface Trait {
  readonly cut: TraitCut;
  readonly value: string;
  /** How many of the best have it. */
  readonly clients: number;
  /** Of the best; and of all clients, which is the base rate. */
  readonly share: Ratio;
  readonly baseRate: Ratio;
  /** The share ÷ the base rate: above 1. */
  readonly lift: Ratio;
}

const VALUE: Readonly<Record<TraitCut, (client: ClientRows) => string | null>> = {
  SEGMENT: ({ segment }) => segment,
  TERRITORY: ({ territory }) => territory,
  BAND: ({ band }) => band,
};

const shareOf = (some: number, all: number): Ratio =>
  divide(whole(BigInt(some)), whole(BigInt(all)));

function traitsOf(cut: TraitCut, best: readonly ClientRows[], all: readonly ClientRows[]): Trait[] {
  const having = (clients: readonly ClientRows[], value: string): number =>
    clients.filter((client) => VALUE[cut](client) === value).length;
  const values = [...new Set(best.flatMap((client) => VALUE[cut](client) ?? []))];
  return values.flatMap((value) => {
    const [clients, everywhere] = [having(best, value), having(all, value)];
    if (everywhere < FEWEST_CLIENTS) return [];
    const share = shareOf(clients, best.length);
    const baseRate = shareOf(everywhere, all.length);
    return [{ cut, value, clients, share, baseRate, lift: divide(share, baseRate) }];
  });
}

/** What sets the best apart from all clients, the strongest first. Of what few clients are nothing is said. */
export const findTraits = (best: readonly ClientRows[], all: readonly ClientRows[]): Trait[] =>
  TRAIT_CUTS.flatMap((cut) => traitsOf(cut, best, all))
    .filter(({ lift }) => compare(lift, ONE) > 0)
    .sort(
      (a, b) =>
        descending(a.lift, b.lift) ||
        descending(a.share, b.share) ||
        TRAIT_CUTS.indexOf(a.cut) - TRAIT_CUTS.indexOf(b.cut) ||
        (a.value < b.value ? -1 : 1),
    );
