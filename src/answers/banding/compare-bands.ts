import type { BandedClient, BandedMonth } from '../../numbers/bands/band-clients';
import type { BandBasis } from '../../numbers/bands/basis';
import { bandLabel, type Partitioned } from '../../numbers/bands/cell';
import { bandName } from '../../numbers/bands/scheme';
import { compare, fromDecimal } from '../../numbers/units/ratio';
import type { Month } from '../../numbers/units/month';
import { moveSentence } from '../../words/bands';
import { basisText } from './end-texts';
import type { UnbandedClient } from './unbanded';

/** A month's bands as a scheme would draw them, without saving anything. */
export interface DraftedBands extends BandedMonth {
  readonly month: Month;
}

/** A client that a change of scheme would move. */
export interface BandMove {
  readonly clientKey: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly basisValue: string | null;
  readonly explanation: string;
}

/** What saving a scheme changes, in the newest month with anything to band by. */
export interface BandingImpact {
  readonly month: Month;
  readonly banded: number;
  readonly unbanded: number;
  readonly unbandedClients: readonly UnbandedClient[];
  readonly moves: BandMove[];
}

/** The outcome of a dry run: the bands a scheme would have, and who would move. */
export interface Draft {
  readonly bands: DraftedBands;
  readonly impact: BandingImpact;
}

/** The present band labels, by client. */
export type BandsNow = ReadonlyMap<number, string>;

/** The scheme that is tried, and the money it is told in. */
export interface Tried extends Partitioned {
  readonly basis: BandBasis;
  readonly currency: string;
}

type Move = Omit<BandMove, 'explanation'>;

const explained = (move: Move, { basis, currency }: Tried): BandMove => ({
  ...move,
  explanation: moveSentence({
    basis,
    from: move.from,
    to: move.to,
    basisValue: move.basisValue === null ? null : fromDecimal(move.basisValue),
    currency,
  }),
});

/** Finds the clients that would move from their present band to another drafted one. */
export function compareBands(
  now: BandsNow,
  { month, clients }: DraftedBands,
  tried: Tried,
  unbandedClients: readonly UnbandedClient[],
): BandingImpact {
  const toLabel = ({ rank, cell }: BandedClient) => bandLabel(bandName(rank), cell, tried);
  const then = new Map(clients.map((client) => [client.id, toLabel(client)]));
  const greatestFirst = [...clients].sort((a, b) => compare(b.basis, a.basis) || a.id - b.id);
  const into = greatestFirst
    .filter(({ id }) => now.get(id) !== then.get(id))
    .map(({ id, basis }) => ({
      clientKey: id,
      from: now.get(id) ?? null,
      to: then.get(id)!,
      basisValue: basisText(basis, tried),
    }));
  const out = [...now]
    .filter(([id]) => !then.has(id))
    .map(([id, from]) => ({ clientKey: id, from, to: null, basisValue: null }));
  const moves = [...into, ...out].map((move) => explained(move, tried));
  const unbanded = unbandedClients.length;
  return { month, banded: clients.length, unbanded, unbandedClients, moves };
}
