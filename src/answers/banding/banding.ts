import { Refusal } from '../../errors';
import { readCell, type Cell } from '../../numbers/bands/cell';
import type { BandBasis } from '../../numbers/bands/basis';
import type { BandMethod, PartitionCut } from '../../numbers/bands/scheme';
import type { Month } from '../../numbers/units/month';
import type { TenantScope } from '../../database/tenant-scope';
import type { RequestContext } from '../../request/context';
import { toGlobalId } from '../../scalars/global-id';
import type { band as bandTable } from '../../tables/band';
import { bandingScheme } from '../../tables/banding-scheme';
import { json, listOf, text } from '../../tables/column';
import { columnsOf, expressions, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { readBandingId } from './banding-id';
import type { Draft } from './compare-bands';
import type { EndTexts } from './end-texts';

type BandRow = Pick<RowOf<typeof bandTable>, 'id' | 'cell' | 'rank' | 'name'>;

/** Where the bands of a scheme are stored, and under which names. */
interface BandsIn {
  readonly id: string;
  readonly bandId: string;
  readonly from: string;
  /** Whether a client of the token is, or was, in a band of the cell `b.cell`. */
  readonly seen: string;
}

const THRESHOLDS =
  'ARRAY(SELECT trim_scale(t)::text FROM unnest(s.thresholds) WITH ORDINALITY AS u (t, n) ORDER BY n)';

/**
 * A scheme `s` with its number and its bands. A token limited to clients does not get the cells of
 * others, because they are named after segment and territory.
 */
export const schemeColumns = (
  { id, bandId, from, seen }: BandsIn,
  clientIds: TenantScope['clientIds'],
) =>
  select(
    columnsOf(bandingScheme, 's', 'name', 'basis', 'method', 'band_count', 'partition_by'),
    columnsOf(bandingScheme, 's', 'basis_months'),
    expressions({
      id: [bandingScheme.columns.id, `s.${id}`],
      thresholds: [listOf(text), THRESHOLDS],
      bands: [
        json<BandRow[]>(),
        `coalesce((SELECT json_agg(json_build_object('id', b.${bandId}, 'cell', b.cell, 'rank', b.rank, 'name', b.name)
        ORDER BY b.label, b.rank) FROM ${from} AND b.scheme_id = s.${id} AND b.rank <= s.band_count
          ${clientIds === null ? '' : `AND (s.partition_by = '{}' OR ${seen})`}), '[]')`,
      ],
    }),
  );
export type SchemeRow = RowOf<ReturnType<typeof schemeColumns>>;

// A scheme that now has fewer bands keeps the rows of the former ones, but they are no bands of it
// any more.
const BANDS: BandsIn = {
  id: 'id',
  bandId: 'id',
  from: 'band b WHERE b.tenant_id = $1',
  seen: `EXISTS (SELECT 1 FROM band_membership m
    JOIN band o ON o.tenant_id = m.tenant_id AND o.id = m.band_id
    WHERE m.tenant_id = $1 AND m.scheme_id = s.id AND o.cell = b.cell)`,
};

/** A way to put clients into bands. */
export interface BandingScheme {
  /** The number in the database; 0 when the scheme is not saved. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly basis: BandBasis;
  readonly method: BandMethod;
  readonly partitionBy: readonly PartitionCut[];
  readonly bandCount: number;
  readonly thresholds: readonly string[];
  readonly basisMonths: number;
  /** The month, when the scheme and its bands are shown as they were when it was closed. */
  readonly closedIn?: Month;
  /** The outcome of a dry run: the bands the scheme would have, and who would move. */
  readonly draft?: Draft;
}

/** A band of a scheme. It is the same band in every month. */
export interface Band {
  /** The number in the database; 0 in a dry run. */
  readonly key: number;
  readonly id: string;
  readonly cell: Cell;
  readonly scheme: BandingScheme;
  readonly name: string;
  readonly rank: number;
  readonly segment: string | null;
  readonly territory: string | null;
  /** Set in a dry run. */
  readonly ends?: EndTexts;
}

/** An MSP's schemes with their bands. */
export interface Banding {
  readonly schemes: readonly BandingScheme[];
  readonly bands: ReadonlyMap<number, Band>;
  bandsOf(scheme: BandingScheme): Band[];
}

/**
 * A thing shown as of a closed month gets an id of its own, so that one id always means the same.
 */
const idIn = (
  kind: 'band' | 'banding-scheme',
  tenantId: number,
  key: number,
  closedIn: Month | undefined,
): string =>
  closedIn
    ? toGlobalId(`closed-${kind}`, tenantId, key, closedIn)
    : toGlobalId(kind, tenantId, key);

const toScheme = (tenantId: number, row: SchemeRow, closedIn?: Month): BandingScheme => ({
  key: row.id,
  id: idIn('banding-scheme', tenantId, row.id, closedIn),
  name: row.name,
  basis: row.basis,
  method: row.method,
  partitionBy: row.partition_by,
  bandCount: row.band_count,
  thresholds: row.thresholds,
  basisMonths: row.basis_months,
  ...(closedIn ? { closedIn } : {}),
});

/** What a cell says about each cut that the scheme is partitioned by. */
export function placeOf(
  scheme: Pick<BandingScheme, 'partitionBy'>,
  cell: Cell,
): Pick<Band, 'segment' | 'territory'> {
  const values = readCell(cell);
  const valueOf = (cut: PartitionCut): string | null =>
    values[scheme.partitionBy.indexOf(cut)] ?? null;
  return { segment: valueOf('SEGMENT'), territory: valueOf('TERRITORY') };
}

const toBand = (tenantId: number, scheme: BandingScheme, row: BandRow): Band => ({
  key: row.id,
  id: idIn('band', tenantId, row.id, scheme.closedIn),
  cell: row.cell,
  scheme,
  name: row.name,
  rank: row.rank,
  ...placeOf(scheme, row.cell),
});

/** Builds the schemes from stored rows. With `closedIn`, they are those frozen with that month. */
export function toBanding(tenantId: number, rows: readonly SchemeRow[], closedIn?: Month): Banding {
  const byScheme = rows.map((row) => {
    const scheme = toScheme(tenantId, row, closedIn);
    return { scheme, bands: row.bands.map((band) => toBand(tenantId, scheme, band)) };
  });
  const bands = new Map(byScheme.flatMap((each) => each.bands.map((band) => [band.key, band])));
  return {
    schemes: byScheme.map(({ scheme }) => scheme),
    bands,
    bandsOf: ({ key }) => [...bands.values()].filter((band) => band.scheme.key === key),
  };
}

/**
 * Reads all schemes and bands in one statement, because they are few. Ask through
 * `context.once(banding)`.
 */
export async function banding({ scope }: RequestContext): Promise<Banding> {
  const sql = statement`SELECT ${schemeColumns(BANDS, scope.clientIds)}
    FROM banding_scheme s WHERE s.tenant_id = $1 ORDER BY s.id`;
  return toBanding(scope.tenantId, await scope.query(sql, [scope.tenantId]));
}

/**
 * The scheme of an id, or a refusal. Without an id it is the oldest scheme; null when there is
 * none.
 */
export async function findScheme(
  context: RequestContext,
  id: string | null | undefined,
): Promise<BandingScheme | null> {
  const { schemes } = await context.once(banding);
  if (id === null || id === undefined) return schemes[0] ?? null;
  const key = readBandingId(id, 'banding-scheme', context.tenantId);
  const scheme = schemes.find((each) => each.key === key);
  if (scheme) return scheme;
  throw new Refusal(
    'UNKNOWN_SCHEME',
    `"${id}" is no banding scheme of this MSP. bandingSchemes lists those there are.`,
    { scheme: id },
  );
}

/** The key of a saved band, or a refusal: a band of a dry run has no past. */
export function savedKey({ key }: Band): number {
  if (key > 0) return key;
  throw new Refusal(
    'BAND_NOT_SAVED',
    'This band is of a dry run. Save the scheme to ask for its members and numbers; impact tells who would move.',
  );
}
