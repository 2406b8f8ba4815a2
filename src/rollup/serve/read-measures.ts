import type { TenantScope } from '../../database/tenant-scope';
import { measure, type MeasureKey } from '../../numbers/measures/catalogue';
import type { MeasureRow } from '../../numbers/measures/measure';
import { coverOf, type CoverRow } from '../covered-months';
import type { Cut, KeyPart } from '../slice';
import { labelOf } from './labels';
import { isOpen, NO_COUNTS, readPresences } from './client-presence';
import {
  asksForCover,
  isOfClients,
  type MeasuredSlice,
  type MeasureRequest,
} from './measure-request';
import { measuresStatement } from './measures-statement';
import { readClientMonths } from './read-client-months';

type SumRow = Record<string, string | number | boolean | null> & CoverRow;

const keyPart = (cut: Cut, value: SumRow[string]): KeyPart =>
  value === null || (cut === 'CLIENT' && value === 0) ? null : (value as KeyPart);

/**
 * A class of its own tells the JavaScript engine how many sums a row has, so that it allocates them
 * at once.
 */
class Sums {
  [key: string]: bigint;
}

function measureRow(row: SumRow, measures: readonly MeasureKey[], withCover: boolean): MeasureRow {
  const sums: Record<string, bigint> = new Sums();
  for (let i = 0; i < measures.length; i += 1) {
    sums[measures[i]!] = BigInt(row[`m${i}`] as string);
  }
  return {
    month: String(row.month).slice(0, 7),
    hasSeatCount: row.s === true,
    hasEndpointCount: row.p === true,
    ...(withCover && { cover: coverOf(row) }),
    sums,
  };
}

interface Reading {
  readonly key: KeyPart[];
  readonly labels: string[];
  readonly rows: MeasureRow[];
  readonly presence: { seatCount: boolean; endpointCount: boolean };
}

/** Rows arrive ordered by key, so a slice ends where the next key begins. */
function toSlices(rows: readonly SumRow[], request: MeasureRequest): MeasuredSlice[] {
  const { groupBy = [], measures } = request;
  const slices: Reading[] = [];
  const withCover = measures.some((key) => asksForCover(measure(key)));
  for (const row of rows) {
    const key = groupBy.map((cut, i) => keyPart(cut, row[`k${i}`] ?? null));
    let slice = slices.at(-1);
    if (!slice || slice.key.some((part, i) => part !== key[i])) {
      const name = (i: number): string | null => (row[`l${i}`] as string | null) ?? null;
      const labels = groupBy.map((cut, i) => labelOf(cut, key[i]!, name(i)));
      const presence = { seatCount: false, endpointCount: false };
      slices.push((slice = { key, labels, rows: [], presence }));
    }
    slice.presence.seatCount ||= row.s === true;
    slice.presence.endpointCount ||= row.p === true;
    if (row.month !== null) slice.rows.push(measureRow(row, measures, withCover));
  }
  return slices;
}

/**
 * Adds up the rows of each slice and month in one statement, whatever the cuts: the plain way to
 * read measures.
 */
export async function sumMeasures(
  scope: TenantScope,
  request: MeasureRequest,
): Promise<MeasuredSlice[]> {
  const { sql, values } = measuresStatement(scope.tenantId, request);
  return toSlices(await scope.query<SumRow>(sql, values), request);
}

/**
 * Adds up all clients, or some. Nearly always the months that were read show that there are counts;
 * others are looked at only where they do not.
 */
async function sumTogether(scope: TenantScope, request: MeasureRequest): Promise<MeasuredSlice[]> {
  const { sql, values } = measuresStatement(scope.tenantId, request, false);
  const [whole] = toSlices(await scope.query<SumRow>(sql, values), request);
  const measures = request.measures.map((key) => measure(key));
  if (!isOpen(measures, whole?.presence ?? NO_COUNTS)) return whole ? [whole] : [];
  const asked = request.filter?.clients?.map((key) => key ?? 0);
  const ever = [...(await readPresences(scope))].flatMap(([client, presence]) =>
    !asked || asked.includes(client) ? [presence] : [],
  );
  if (!whole && ever.length === 0) return [];
  const presence = {
    seatCount: ever.some(({ seatCount }) => seatCount),
    endpointCount: ever.some(({ endpointCount }) => endpointCount),
  };
  return [{ key: [], labels: [], rows: whole?.rows ?? [], presence }];
}

/** Reads measures by slice and month. Slices and months without any row are absent. */
export async function readMeasures(
  scope: TenantScope,
  request: MeasureRequest,
): Promise<MeasuredSlice[]> {
  const { measures, groupBy = [] } = request;
  if (measures.length === 0) return [];
  if (!isOfClients(request)) return sumMeasures(scope, request);
  return groupBy.length === 0 ? sumTogether(scope, request) : readClientMonths(scope, request);
}
