import type { Dimension } from '../../numbers/dimension';
import type { MetricKey } from '../../numbers/metrics/catalogue';
import type { PeriodAsked } from '../measuring/read-period';
import type { MetricsFilter } from './read-filter';

type Given<T> = T | null | undefined;

/** Numbers as a table: rows by group, columns by metric. */
export interface MetricsQuery {
  readonly metrics: readonly MetricKey[];
  readonly period: PeriodAsked;
  readonly groupBy?: Given<readonly Dimension[]>;
  readonly bandingScheme?: Given<string>;
  readonly filter?: Given<MetricsFilter>;
  readonly orderBy?: Given<{ readonly metric: MetricKey; readonly descending?: Given<boolean> }>;
  readonly first?: Given<number>;
  readonly after?: Given<string>;
}
