import type { BandedClient, BandedMonth } from '../../numbers/bands/band-clients';
import { bandLabel } from '../../numbers/bands/cell';
import { bandName, type PartitionCut } from '../../numbers/bands/scheme';
import { compare } from '../../numbers/units/ratio';
import { twoDecimals } from '../../numbers/units/round';
import type { Month } from '../../numbers/units/month';

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

/** What saving a scheme changes, in the newest month with revenue. */
export interface BandingImpact {
  readonly month: Month;
  readonly banded: number;
  readonly unbanded: number;
  readonly moves: BandMove[];
}

/** The outcome of a dry run: the bands a scheme would have, and who would move. */
export interface Draft {
  readonly bands: DraftedBands;
  readonly impact: BandingImpact;
}

/** The present band labels, by client. */
export type BandsNow = ReadonlyMap<number, string>;

const inNone = 'no band';

const moveOf = (
  clientKey: number,
  from: string | null,
  to: string | null,
  basisValue: string | null,
): BandMove => ({
  clientKey,
  from,
  to,
  basisValue,
  explanation:
    to === null
      ? `Without revenue above 0 it leaves band ${from}.`
      : `${basisValue} a month puts it into band ${to}; it is in ${from === null ? inNone : `band ${from}`}.`,
});

/** Finds the clients that would move from their present band to another drafted one. */
export function compareBands(
  now: BandsNow,
  { month, clients }: DraftedBands,
  partitionBy: readonly PartitionCut[],
  all: number,
): BandingImpact {
  const toLabel = ({ rank, cell }: BandedClient) => bandLabel(bandName(rank), cell, partitionBy);
  const then = new Map(clients.map((client) => [client.id, toLabel(client)]));
  const greatestFirst = [...clients].sort((a, b) => compare(b.basis, a.basis) || a.id - b.id);
  const into = greatestFirst
    .filter(({ id }) => now.get(id) !== then.get(id))
    .map(({ id, basis }) => moveOf(id, now.get(id) ?? null, then.get(id)!, twoDecimals(basis)));
  const out = [...now]
    .filter(([id]) => !then.has(id))
    .map(([id, from]) => moveOf(id, from, null, null));
  const moves = [...into, ...out];
  const counts = { banded: clients.length, unbanded: all - clients.length };
  return { month, ...counts, moves };
}
