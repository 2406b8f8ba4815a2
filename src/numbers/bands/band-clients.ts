import { isPositive, toNumber, type Ratio } from '../units/ratio';
import type { Figures } from './client-figures';
import { drawEdges } from './draw-edges';
import { endsOf, goodness, rankIn, type Edges, type Ends } from './edges';
import { judgeOutliers, type OutlierVerdict } from './outliers';
import type { BandRule } from './scheme';

/** What banding needs to know of a client in one month. */
export interface ClientFigures extends Figures {
  readonly id: number;
  /** The cell of the partition it lies in; one for all where there is no partition. */
  readonly cell: string;
}

/** A figure that can stand out, and whether it does. */
export interface Judgement {
  readonly value: number;
  readonly verdict: OutlierVerdict;
}

export interface BandedClient extends ClientFigures {
  /** 1 is A. */
  readonly rank: number;
  /** By what the revenue is worth at the target margin; the rank itself where that is not known. */
  readonly refinedRank: number;
  /** The share of costs. */
  readonly cost: Judgement | null;
  /** The hours by seat. */
  readonly hours: Judgement | null;
}

export interface BandedMonth {
  readonly clients: readonly BandedClient[];
  /** By cell in the order of their names: the ends of each band that was drawn, A first. */
  readonly ends: ReadonlyMap<string, readonly Ends[]>;
}

type Ranked = Pick<BandedClient, 'rank' | 'refinedRank'>;

function cellsOf(clients: readonly ClientFigures[]): [string, ClientFigures[]][] {
  const cells = new Map<string, ClientFigures[]>();
  for (const client of clients) {
    const cell = cells.get(client.cell);
    if (cell) cell.push(client);
    else cells.set(client.cell, [client]);
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A client at exactly the target margin keeps its band: what it is worth is put against the same edges. */
function rankClient(
  { best }: BandRule,
  { basis, refinement }: ClientFigures,
  edges: Edges,
): Ranked {
  const rank = rankIn(edges, goodness(best, basis));
  return { rank, refinedRank: refinement ? rankIn(edges, refinement.worth) : rank };
}

/** The verdicts on one figure of the clients that have it. */
function verdicts(
  clients: readonly (ClientFigures & Ranked)[],
  figure: (client: ClientFigures) => Ratio | null,
): ReadonlyMap<number, Judgement> {
  const having = clients.flatMap((client) => {
    const exact = figure(client);
    const band = `${client.rank} ${client.cell}`;
    return exact ? [{ id: client.id, band, value: toNumber(exact.over, exact.under) }] : [];
  });
  const judged = judgeOutliers(having);
  return new Map(having.map(({ id, value }, i) => [id, { value, verdict: judged[i]! }]));
}

const endsOfAll = (edges: Edges, { best }: BandRule): Ends[] =>
  Array.from({ length: edges.length + 1 }, (_, i) => endsOf(edges, i + 1, best));

/**
 * Puts the clients of one month into bands. Those whose revenue is nothing or negative are in none.
 * The order of the clients makes no difference.
 */
export function bandClients(rule: BandRule, all: readonly ClientFigures[]): BandedMonth {
  const cells = cellsOf(all.filter(({ basis }) => rule.best === 'LEAST' || isPositive(basis)));
  const drawn = cells.map(([cell, clients]) => {
    const edges = drawEdges(
      rule,
      clients.map(({ basis }) => basis),
    );
    return { cell, edges, clients: clients.map((c) => ({ ...c, ...rankClient(rule, c, edges) })) };
  });
  const ranked = drawn.flatMap(({ clients }) => clients);
  const costs = verdicts(ranked, ({ costShare }) => costShare);
  const hours = verdicts(ranked, ({ hoursPerSeat }) => hoursPerSeat);
  return {
    clients: ranked.map((client) => ({
      ...client,
      cost: costs.get(client.id) ?? null,
      hours: hours.get(client.id) ?? null,
    })),
    ends: new Map(drawn.map(({ cell, edges }) => [cell, endsOfAll(edges, rule)])),
  };
}
