import type { ClientRows } from './client-rows';

/**
 * Which clients a cell holds: those of one segment, territory and band; those of one segment whose
 * own cells are too small; or all that even then would be too few.
 */
export const GROWTH_CELL_KINDS = ['MARKET', 'SEGMENT', 'REST'] as const;
export type GrowthCellKind = (typeof GROWTH_CELL_KINDS)[number];

/** With fewer clients than this, one of them decides. */
export const FEWEST_CLIENTS = 5;

export interface Pool {
  readonly kind: GrowthCellKind;
  readonly segment: string | null;
  readonly territory: string | null;
  readonly band: string | null;
  readonly members: readonly ClientRows[];
}

function pooledBy(
  clients: readonly ClientRows[],
  toPool: (client: ClientRows) => Omit<Pool, 'members'>,
): Pool[] {
  const pools = new Map<string, Pool & { readonly members: ClientRows[] }>();
  for (const client of clients) {
    const about = toPool(client);
    const key = JSON.stringify(Object.values(about));
    const pool = pools.get(key) ?? { ...about, members: [] };
    pools.set(key, pool);
    pool.members.push(client);
  }
  return [...pools.values()];
}

const NOWHERE = { segment: null, territory: null, band: null } as const;

/** Whoever is in a cell that is too small. */
const lone = (pools: readonly Pool[]): ClientRows[] =>
  pools.filter(isSmall).flatMap(({ members }) => members);

const isSmall = ({ members }: Pool): boolean => members.length < FEWEST_CLIENTS;

/** Every client in one cell: its market, else its segment, else the rest. */
export function poolMarkets(clients: readonly ClientRows[]): Pool[] {
  const markets = pooledBy(clients, ({ segment, territory, band }) => ({
    kind: 'MARKET',
    segment,
    territory,
    band,
  }));
  const alone = lone(markets);
  const segments = pooledBy(
    alone.filter(({ segment }) => segment !== null),
    ({ segment }) => ({ ...NOWHERE, kind: 'SEGMENT', segment }),
  );
  const unplaced = alone.filter(({ segment }) => segment === null);
  const rest = pooledBy([...lone(segments), ...unplaced], () => ({ ...NOWHERE, kind: 'REST' }));
  return [...[...markets, ...segments].filter((pool) => !isSmall(pool)), ...rest];
}
