import type { TenantScope } from '../../../database/tenant-scope';
import type { BandedClient, BandedMonth } from '../../../numbers/bands/band-clients';
import { bandLabel, type Cell } from '../../../numbers/bands/cell';
import { basisDigits, type BandBasis } from '../../../numbers/bands/basis';
import { bandName, type PartitionCut } from '../../../numbers/bands/scheme';
import { firstDay, type Month } from '../../../numbers/units/month';
import { digitsOf } from '../../../numbers/units/coins';
import { HUNDRED, multiply, type Ratio } from '../../../numbers/units/ratio';
import { band } from '../../../tables/band';
import { bandMembership } from '../../../tables/band-membership';
import { bandMonth } from '../../../tables/band-month';
import { columnsOf, statement } from '../../../tables/select';
import { namesBut } from '../../../tables/table';
import { insertOf, upsertOf } from '../../../tables/write';
import { rounded } from '../../../words/decimal';

/** The part of a scheme that writing its bands needs. */
export interface BandedScheme {
  readonly id: number;
  readonly basis: BandBasis;
  readonly bandCount: number;
  readonly partitionBy: readonly PartitionCut[];
  readonly currency: string;
}

type BandIds = ReadonlyMap<string, number>;

const BANDS = statement`
  SELECT ${columnsOf(band, 'b', 'id', 'cell', 'rank')} FROM band b
  WHERE b.tenant_id = $1 AND b.scheme_id = $2`;

const placeKey = (cell: Cell, rank: number): string => `${rank} ${cell}`;

// A label changes when a scheme comes to have one band in each cell, or no longer has.
const SETTLE = `
  WITH place AS (SELECT * FROM unnest($3::text[], $4::smallint[], $5::text[], $6::text[])
    AS p (cell, rank, name, label)),
  relabelled AS (UPDATE band b SET label = p.label FROM place p
    WHERE b.tenant_id = $1 AND b.scheme_id = $2 AND b.cell = p.cell AND b.rank = p.rank AND b.label <> p.label)
  INSERT INTO band (tenant_id, scheme_id, cell, rank, name, label)
  SELECT $1, $2, * FROM place
  WHERE NOT EXISTS (SELECT FROM band b WHERE b.tenant_id = $1 AND b.scheme_id = $2
    AND b.cell = place.cell AND b.rank = place.rank)`;

/** Bands are created when their cell first has a client, and then stay. */
async function settleBands(
  scope: TenantScope,
  scheme: BandedScheme,
  cells: readonly Cell[],
): Promise<BandIds> {
  const places = cells.flatMap((cell) =>
    Array.from({ length: scheme.bandCount }, (_, i) => ({
      cell,
      rank: i + 1,
      name: bandName(i + 1),
    })),
  );
  await scope.query(SETTLE, [
    scope.tenantId,
    scheme.id,
    places.map(({ cell }) => cell),
    places.map(({ rank }) => rank),
    places.map(({ name }) => name),
    places.map(({ cell, name }) => bandLabel(name, cell, scheme)),
  ]);
  const rows = await scope.query(BANDS, [scope.tenantId, scheme.id]);
  return new Map(rows.map((row) => [placeKey(row.cell, row.rank), row.id]));
}

const PERCENT_DIGITS = 4;

const textOf = (value: Ratio | null | undefined, digits: number): string | null =>
  value ? rounded(value, digits) : null;
const percentText = (share: Ratio | null | undefined): string | null =>
  textOf(share && multiply(share, HUNDRED), PERCENT_DIGITS);

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
  const digits = basisDigits(scheme.basis, scheme.currency);
  const rows = [...months].flatMap(([month, { ends }]) =>
    [...ends].flatMap(([cell, ofBands]) =>
      ofBands.map(({ lower, upper }, i) => ({
        month: firstDay(month),
        band_id: ids.get(placeKey(cell, i + 1))!,
        lower: textOf(lower, digits),
        upper: textOf(upper, digits),
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

/** How many digits after the point are kept. */
interface Digits {
  readonly basis: number;
  readonly money: number;
}

const toRow = (member: Membership, ids: BandIds, digits: Digits) => ({
  client_id: member.id,
  month: firstDay(member.month),
  band_id: ids.get(placeKey(member.cell, member.rank))!,
  basis_value: rounded(member.basis, digits.basis),
  refined_band_id: ids.get(placeKey(member.cell, member.refinedRank))!,
  contribution: textOf(member.contribution, digits.money),
  refined_value: textOf(member.refinement?.worth, digits.money),
  margin_percent: percentText(member.refinement?.margin),
  target_margin_percent: percentText(member.refinement?.targetMargin),
  cost_share: member.cost?.value ?? null,
  cost_test: member.cost?.verdict.test ?? null,
  cost_score: member.cost?.verdict.score ?? null,
  cost_outlier: member.cost?.verdict.outlier ?? false,
  cost_median: member.cost?.verdict.median ?? null,
  hours_per_seat: member.hours?.value ?? null,
  hours_test: member.hours?.verdict.test ?? null,
  hours_score: member.hours?.verdict.score ?? null,
  hours_outlier: member.hours?.verdict.outlier ?? false,
  hours_median: member.hours?.verdict.median ?? null,
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
  const { basis, currency } = scheme;
  const digits = { basis: basisDigits(basis, currency), money: digitsOf(currency) };
  const rows = members.map((member) => toRow(member, ids, digits));
  await scope.query(UPSERT.sql, [scope.tenantId, scheme.id, ...UPSERT.valuesOf(rows)]);
}

/** Makes the bands of these months exactly those given. */
export async function writeBands(
  scope: TenantScope,
  scheme: BandedScheme,
  months: ReadonlyMap<Month, BandedMonth>,
): Promise<void> {
  const cells = [...new Set([...months.values()].flatMap(({ ends }) => [...ends.keys()]))];
  const ids = await settleBands(scope, scheme, cells);
  await writeEdges(scope, scheme, months, ids);
  await writeMembers(scope, scheme, months, ids);
}
