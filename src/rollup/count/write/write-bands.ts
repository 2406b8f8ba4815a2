import type { TenantScope } from '../../../database/tenant-scope';
import type { BandedClient, BandedMonth } from '../../../numbers/bands/band-clients';
import { bandLabel, type Cell } from '../../../numbers/bands/cell';
import { lowerOf, upperOf } from '../../../numbers/bands/edges';
import { bandName, type PartitionCut } from '../../../numbers/bands/scheme';
import { firstDay, type Month } from '../../../numbers/units/month';
import type { Ratio } from '../../../numbers/units/ratio';
import { band } from '../../../tables/band';
import { bandMembership } from '../../../tables/band-membership';
import { bandMonth } from '../../../tables/band-month';
import { columnsOf, statement } from '../../../tables/select';
import { namesBut } from '../../../tables/table';
import { insertOf, upsertOf } from '../../../tables/write';
import { twoDecimals } from '../../../numbers/units/round';

/** The part of a scheme that writing its bands needs. */
export interface BandedScheme {
  readonly id: number;
  readonly bandCount: number;
  readonly partitionBy: readonly PartitionCut[];
}

type BandIds = ReadonlyMap<string, number>;

const BANDS = statement`
  SELECT ${columnsOf(band, 'b', 'id', 'cell', 'rank')} FROM band b
  WHERE b.tenant_id = $1 AND b.scheme_id = $2`;

const placeKey = (cell: Cell, rank: number): string => `${rank} ${cell}`;

/** Bands are created when their cell first has a client, and then stay. */
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
  const rows = await scope.query(BANDS, [scope.tenantId, id]);
  return new Map(rows.map((row) => [placeKey(row.cell, row.rank), row.id]));
}

const moneyText = (value: Ratio | null): string | null => value && twoDecimals(value);

const OF_SCHEME = ['tenant_id', 'scheme_id'] as const;
const INSERT_ENDS = insertOf(bandMonth, {
  fixed: OF_SCHEME,
  of: namesBut(bandMonth, ...OF_SCHEME),
});

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
        band_id: ids.get(placeKey(cell, i + 1))!,
        lower: moneyText(lowerOf(ends, i + 1)),
        upper: moneyText(upperOf(ends, i + 1)),
      })),
    ),
  );
  await scope.query(
    `DELETE FROM band_month WHERE tenant_id = $1 AND scheme_id = $2 AND month = ANY ($3::date[])`,
    [scope.tenantId, scheme.id, [...months.keys()].map(firstDay)],
  );
  await scope.query(INSERT_ENDS.sql, [scope.tenantId, scheme.id, ...INSERT_ENDS.valuesOf(rows)]);
}

type Membership = BandedClient & { readonly month: Month };

const toRow = (member: Membership, ids: BandIds) => ({
  client_id: member.id,
  month: firstDay(member.month),
  band_id: ids.get(placeKey(member.cell, member.rank))!,
  basis_value: twoDecimals(member.basis),
  refined_band_id: ids.get(placeKey(member.cell, member.refinedRank))!,
  contribution: moneyText(member.contribution),
  cost_share: member.cost?.share ?? null,
  cost_test: member.cost?.verdict.test ?? null,
  cost_score: member.cost?.verdict.score ?? null,
  cost_outlier: member.cost?.verdict.outlier ?? false,
  hours_per_seat: member.hours?.perSeat ?? null,
  hours_test: member.hours?.verdict.test ?? null,
  hours_score: member.hours?.verdict.score ?? null,
  hours_outlier: member.hours?.verdict.outlier ?? false,
});

const UPSERT = upsertOf(bandMembership, {
  fixed: OF_SCHEME,
  of: namesBut(bandMembership, ...OF_SCHEME),
});

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
  const rows = members.map((member) => toRow(member, ids));
  await scope.query(UPSERT.sql, [scope.tenantId, scheme.id, ...UPSERT.valuesOf(rows)]);
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
