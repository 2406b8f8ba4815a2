import type { TenantScope } from '../database/tenant-scope';
import type { DataKind } from '../numbers/measures/measure';
import type { LocalDate, Month } from '../numbers/units/month';
import type { Freshness } from './freshness';

/** A target the MSP set itself. Decimal text: it is compared exactly. */
export interface OwnTarget {
  readonly metric: string;
  readonly since: LocalDate;
  readonly min: string | null;
  readonly max: string | null;
}

/** What every number of a tenant depends on beside its sums. */
export interface TenantFacts {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly fiscalYearStartMonth: number;
  readonly dataVersion: bigint;
  /** First known month of each kind of record; a kind that is missing was never sent. */
  readonly coverage: Partial<Record<DataKind, Month>>;
  /** By metric, oldest first. */
  readonly targets: ReadonlyMap<string, readonly OwnTarget[]>;
  readonly freshness: Freshness;
}

/** Everything a request needs to know of its tenant, in one statement. */
export async function readTenantFacts(scope: TenantScope): Promise<TenantFacts> {
  throw new Error(`not yet readable: ${scope.tenantId}`);
}
