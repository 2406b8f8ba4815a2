import { isPositive, toNumber, type Ratio } from '../units/ratio';
import { drawEdges } from './draw-edges';
import { rankIn, type Edges } from './edges';
import { judgeOutliers, type OutlierVerdict } from './outliers';
import { refinedRanks } from './refine';
import type { BandRule } from './scheme';

/** What banding needs to know of a client in one month. Money is per month. */
export interface ClientFigures {
  readonly id: number;
  /** The cell of the partition it lies in; one for all where there is no partition. */
  readonly cell: string;
  readonly basis: Ratio;
  /** Service revenue less the cost of serving; null where costs are not known. */
  readonly contribution: Ratio | null;
  /** Cost-to-serve ÷ service revenue; null where either is not known, or there is no such revenue. */
  readonly costShare: Ratio | null;
  /** Hours that the fee must carry ÷ seats; null without seats or without known time. */
  readonly hoursPerSeat: Ratio | null;
}

export interface BandedClient extends ClientFigures {
  /** 1 is A. */
  readonly rank: number;
  /** By contribution; the rank by revenue where contribution is not known. */
  readonly refinedRank: number;
  /** The share of costs, and whether it stands out. */
  readonly cost: { readonly share: number; readonly verdict: OutlierVerdict } | null;
  readonly hours: { readonly perSeat: number; readonly verdict: OutlierVerdict } | null;
}

export interface BandedMonth {
  readonly clients: readonly BandedClient[];
  /** By cell, in the order of their names. */
  readonly edges: ReadonlyMap<string, Edges>;
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

function rankCell(rule: BandRule, clients: readonly ClientFigures[], edges: Edges): Ranked[] {
  const refined = refinedRanks(
    rule,
    clients.map(({ contribution }) => contribution),
  );
  return clients.map(({ basis }, i) => {
    const rank = rankIn(edges, basis);
    return { rank, refinedRank: refined[i] ?? rank };
  });
}

/** The verdicts on one figure of the clients that have it. */
function verdicts(
  clients: readonly (ClientFigures & Ranked)[],
  figure: (client: ClientFigures) => Ratio | null,
): ReadonlyMap<number, { value: number; verdict: OutlierVerdict }> {
  const having = clients.flatMap((client) => {
    const exact = figure(client);
    const band = `${client.rank} ${client.cell}`;
    return exact ? [{ id: client.id, band, value: toNumber(exact.over, exact.under) }] : [];
  });
  const judged = judgeOutliers(having);
  return new Map(having.map(({ id, value }, i) => [id, { value, verdict: judged[i]! }]));
}

/**
 * Puts the clients of one month into bands. Those whose basis is nothing or negative are in none.
 * The order of the clients makes no difference.
 */
export function bandClients(rule: BandRule, all: readonly ClientFigures[]): BandedMonth {
  const cells = cellsOf(all.filter(({ basis }) => isPositive(basis)));
  const drawn = cells.map(([cell, clients]) => {
    const edges = drawEdges(
      rule,
      clients.map(({ basis }) => basis),
    );
    return { cell, clients, edges, ranks: rankCell(rule, clients, edges) };
  });
  const ranked = drawn.flatMap(({ clients, ranks }) =>
    clients.map((client, i) => ({ ...client, ...ranks[i]! })),
  );
  const costs = verdicts(ranked, ({ costShare }) => costShare);
  const hours = verdicts(ranked, ({ hoursPerSeat }) => hoursPerSeat);
  const clients = ranked.map((client): BandedClient => {
    const [cost, time] = [costs.get(client.id), hours.get(client.id)];
    return {
      ...client,
      cost: cost ? { share: cost.value, verdict: cost.verdict } : null,
      hours: time ? { perSeat: time.value, verdict: time.verdict } : null,
    };
  });
  return { clients, edges: new Map(drawn.map(({ cell, edges }) => [cell, edges])) };
}
