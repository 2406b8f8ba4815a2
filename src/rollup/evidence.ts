import type { TenantScope } from '../database/tenant-scope';
import type { DataKind } from '../numbers/measures/measure';
import type { Metric } from '../numbers/metrics/metric';
import type { LocalDate, Month } from '../numbers/units/month';
import type { MonthSpan, SliceFilter } from './slice';

/** What a row of evidence is: a record of its own, or the MSP itself where no client or technician stands behind it. */
export type EvidenceSource =
  | {
      readonly kind: 'TIME_ENTRY' | 'TICKET';
      readonly sourceId: number;
      readonly externalId: string;
    }
  | { readonly kind: 'AGREEMENT' | 'CLIENT' | 'TECHNICIAN'; readonly id: number }
  | { readonly kind: 'MSP' };

export interface EvidenceRow {
  readonly source: EvidenceSource;
  /** In units of the metric's measures, so that they add up to the value's own numerator and denominator. */
  readonly numerator: number;
  readonly denominator: number;
  readonly rule: string | null;
  readonly occurredOn: LocalDate;
  readonly cursor: string;
}

export interface EvidenceRequest {
  readonly metric: Metric;
  readonly months: MonthSpan;
  readonly filter?: SliceFilter;
  /** First known month of each kind of record: months before it are left out, as in the value. */
  readonly coverage: Partial<Record<DataKind, Month>>;
  readonly first: number;
  readonly after?: string | null;
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[];
  readonly hasNext: boolean;
}

/** The rows a value is made of, newest month last, a page at a time. */
export async function readEvidence(
  scope: TenantScope,
  request: EvidenceRequest,
): Promise<EvidencePage> {
  throw new Error(`not yet readable: ${scope.tenantId} ${request.metric.key}`);
}
