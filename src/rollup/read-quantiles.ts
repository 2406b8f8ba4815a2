import type { TenantScope } from '../database/tenant-scope';
import type { Cut, KeyPart, MonthSpan, SliceFilter } from './slice';

export interface QuantileRequest {
  /** Ranks between 0 and 1: 0.5 is the median. */
  readonly at: readonly number[];
  readonly periods: readonly MonthSpan[];
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
}

/** `values` in the order of `at`, milliseconds from opening to last close; none when nothing was closed. */
export interface Quantile {
  readonly count: bigint;
  readonly values: readonly (bigint | null)[];
}

export interface QuantileSlice {
  readonly key: readonly KeyPart[];
  /** In the order of `periods`. */
  readonly periods: readonly Quantile[];
}

/** Nearest-rank percentiles of the time to resolution of the closed tickets, for many slices and periods in one statement. */
export async function readQuantiles(
  scope: TenantScope,
  request: QuantileRequest,
): Promise<QuantileSlice[]> {
  throw new Error(`not yet readable: ${scope.tenantId} ${request.at.join()}`);
}
