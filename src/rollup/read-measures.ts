import type { TenantScope } from '../database/tenant-scope';
import type { MeasureKey } from '../numbers/measures/catalogue';
import type { MeasureRow } from '../numbers/measures/measure';
import type { Cut, KeyPart, MonthSpan, SliceFilter } from './slice';

export interface MeasureRequest {
  readonly measures: readonly MeasureKey[];
  readonly months: MonthSpan;
  /** No time cuts: every slice comes with a row for each month that has any. */
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
  /** Names beside the keys cost a join: leave them out where the caller knows them. */
  readonly labels?: boolean;
}

/** One slice: its key and its label in the order of `groupBy` (both empty when nothing was asked), and its sums by month. */
export interface MeasuredSlice {
  readonly key: readonly KeyPart[];
  readonly labels: readonly string[];
  readonly rows: readonly MeasureRow[];
}

/** Sums measures by slice and month in one statement. Slices and months without any row do not appear. */
export async function readMeasures(
  scope: TenantScope,
  request: MeasureRequest,
): Promise<MeasuredSlice[]> {
  throw new Error(`not yet readable: ${scope.tenantId} ${request.measures.join()}`);
}

/** The same for a page of clients, by client id; a client without rows is absent. */
export async function readClientMeasures(
  scope: TenantScope,
  clientIds: readonly number[],
  measures: readonly MeasureKey[],
  months: MonthSpan,
): Promise<Map<number, readonly MeasureRow[]>> {
  const filter = { clients: clientIds };
  const slices = await readMeasures(scope, { measures, months, groupBy: ['CLIENT'], filter });
  return new Map(slices.map((slice) => [Number(slice.key[0]), slice.rows]));
}
