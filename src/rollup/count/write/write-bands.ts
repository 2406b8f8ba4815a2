import type { TenantScope } from '../../../database/tenant-scope';
import type { BandedClient, BandedMonth } from '../../../numbers/bands/band-clients';
import { bandLabel, type Cell } from '../../../numbers/bands/cell';
import { lowerOf, upperOf } from '../../../numbers/bands/edges';
import { bandName, type PartitionCut } from '../../../numbers/bands/scheme';
import { firstDay, type Month } from '../../../numbers/units/month';
import type { Ratio } from '../../../numbers/units/ratio';
import { twoDecimals } from '../../../numbers/units/round';

/** A scheme as far as its bands are written. */
export interface BandedScheme {
  readonly id: number;
  readonly bandCount: number;
  readonly partitionBy: readonly PartitionCut[];
}

type BandIds = ReadonlyMap<string, number>;

const placeKey = (cell: Cell, rank: number): string => `${rank} ${cell}`;

/** Bands are made when their cell first has a client, and stay. */
async function settleBands(
  scope: TenantScope,
  { id, bandCount, partitionBy }: BandedScheme,
  cells: readonly Cell[],
): Promise<BandIds> {
  const places = cells.flatMap((cell) =>
    Array.from({ length: bandCount }, (_, i) => ({ cell, rank: i + 1, name: bandName(i + 1) })),
  );
  await scope.query(
    `INSERT INTO band (tenant_id, scheme_id, cell, rank, name, label)
    SELECT $1, $2, * FROM unnest($3::text[], $4::smallint[], $5::text[], $6::text[])
      AS place (cell, rank, name, label)
    WHERE NOT EXISTS (SELECT FROM band b WHERE b.tenant_id = $1 AND b.scheme_id = $2
      AND b.cell = place.cell AND b.rank = place.rank)`,
    [
      scope.tenantId,
      id,
      places.map(({ cell }) => cell),
      places.map(({ rank }) => rank),
      places.map(({ name }) => name),
      places.map(({ cell, name }) => bandLabel(name, cell, partitionBy)),
    ],
  );
  const rows = await scope.query<{ id: number; cell: Cell; rank: number }>(
    `SELECT id, cell, rank FROM band WHERE tenant_id = $1 AND scheme_id = $2`,
    [scope.tenantId, id],
  );
  return new Map(rows.map((row) => [placeKey(row.cell, row.rank), row.id]));
}

const moneyText = (value: Ratio | null): string | null => value && twoDecimals(value);

async function writeEdges(
  scope: TenantScope,
  scheme: BandedScheme,
  months: ReadonlyMap<Month, BandedMonth>,
  ids: BandIds,
): Promise<void> {
  const rows = [...months].flatMap(([month, { edges }]) =>
    [...edges].flatMap(([cell, ends]) =>
      Array.from({ length: ends.length + 1 }, (_, i) => ({
        month: firstDay(month),
        band: ids.get(placeKey(cell, i + 1)),
        lower: moneyText(lowerOf(ends, i + 1)),
        upper: moneyText(upperOf(ends, i + 1)),
      })),
    ),
  );
  await scope.query(
    `DELETE FROM band_month WHERE tenant_id = $1 AND scheme_id = $2 AND month = ANY ($3::date[])`,
    [scope.tenantId, scheme.id, [...months.keys()].map(firstDay)],
  );
  await scope.query(
    `INSERT INTO band_month (tenant_id, scheme_id, month, band_id, lower, upper)
    SELECT $1, $2, * FROM unnest($3::date[], $4::int[], $5::numeric[], $6::numeric[])`,
    [
      scope.tenantId,
      scheme.id,
      rows.map(({ month }) => month),
      rows.map(({ band }) => band),
      rows.map(({ lower }) => lower),
      rows.map(({ upper }) => upper),
    ],
  );
}

type Membership = BandedClient & { readonly month: Month };

/** The columns of a membership, their types and what fills them. */
const COLUMNS: readonly (readonly [
  name: string,
  type: string,
  value: (member: Membership, ids: BandIds) => unknown,
])[] = [
  ['client_id', 'int', ({ id }) => id],
  ['month', 'date', ({ month }) => firstDay(month)],
  ['band_id', 'int', ({ cell, rank }, ids) => ids.get(placeKey(cell, rank))],
  ['basis_value', 'numeric', ({ basis }) => twoDecimals(basis)],
  ['refined_band_id', 'int', ({ cell, refinedRank }, ids) => ids.get(placeKey(cell, refinedRank))],
  ['contribution', 'numeric', ({ contribution }) => moneyText(contribution)],
  ['cost_share', 'float8', ({ cost }) => cost?.share ?? null],
  ['cost_test', 'text', ({ cost }) => cost?.verdict.test ?? null],
  ['cost_score', 'float8', ({ cost }) => cost?.verdict.score ?? null],
  ['cost_outlier', 'boolean', ({ cost }) => cost?.verdict.outlier ?? false],
  ['hours_per_seat', 'float8', ({ hours }) => hours?.perSeat ?? null],
  ['hours_test', 'text', ({ hours }) => hours?.verdict.test ?? null],
  ['hours_score', 'float8', ({ hours }) => hours?.verdict.score ?? null],
  ['hours_outlier', 'boolean', ({ hours }) => hours?.verdict.outlier ?? false],
];
const NAMES = COLUMNS.map(([name]) => name);
const FACTS = NAMES.filter((name) => name !== 'client_id' && name !== 'month');

// Members that are where they were are not written again: a recount that changes nothing leaves no dead rows.
const UPSERT = `
  INSERT INTO band_membership (tenant_id, scheme_id, ${NAMES.join(', ')})
  SELECT $1, $2, * FROM unnest(${COLUMNS.map(([, type], i) => `$${i + 3}::${type}[]`).join(', ')})
  ON CONFLICT (tenant_id, scheme_id, client_id, month) DO UPDATE
  SET ${FACTS.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (${FACTS.map((name) => `band_membership.${name}`).join(', ')})
    IS DISTINCT FROM (${FACTS.map((name) => `excluded.${name}`).join(', ')})`;

async function writeMembers(
  scope: TenantScope,
  scheme: BandedScheme,
  months: ReadonlyMap<Month, BandedMonth>,
  ids: BandIds,
): Promise<void> {
  const members = [...months].flatMap(([month, { clients }]) =>
    clients.map((client) => ({ ...client, month })),
  );
  const keys = [members.map(({ id }) => id), members.map(({ month }) => firstDay(month))];
  await scope.query(
    `DELETE FROM band_membership m WHERE m.tenant_id = $1 AND m.scheme_id = $2 AND m.month = ANY ($3::date[])
      AND (m.client_id, m.month) NOT IN (SELECT * FROM unnest($4::int[], $5::date[]))`,
    [scope.tenantId, scheme.id, [...months.keys()].map(firstDay), ...keys],
  );
  const values = COLUMNS.map(([, , value]) => members.map((member) => value(member, ids)));
  await scope.query(UPSERT, [scope.tenantId, scheme.id, ...values]);
}

/** Makes the bands of these months exactly those given. */
export async function writeBands(
  scope: TenantScope,
  scheme: BandedScheme,
  months: ReadonlyMap<Month, BandedMonth>,
): Promise<void> {
  const cells = [...new Set([...months.values()].flatMap(({ edges }) => [...edges.keys()]))];
  const ids = await settleBands(scope, scheme, cells);
  await writeEdges(scope, scheme, months, ids);
  await writeMembers(scope, scheme, months, ids);
}
