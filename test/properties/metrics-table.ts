import { TENANT_SCOPES } from '../../src/auth/scopes';
import type { Dimension } from '../../src/numbers/dimension';
import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import type { TestServer } from '../fixture/server';
import { MONTHS } from './calendar';

export interface TableValue {
  readonly key: MetricKey;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Table {
  readonly rows: readonly { readonly values: readonly TableValue[] }[];
  /** Over all groups and the whole period. */
  readonly totals: readonly TableValue[];
}

const VALUE = '{ key value numerator denominator }';
const QUERY = `query ($query: MetricsQuery!) {
  metrics(query: $query) { rows { values ${VALUE} } totals ${VALUE} } }`;

/** No query may ask for more. */
export const METRICS_AT_ONCE = 50;

/** The numbers of an MSP as a table, over HTTP, as a caller sees them. */
export async function metricsTable(
  server: TestServer,
  tenantId: number,
  metrics: readonly MetricKey[],
  groupBy: readonly Dimension[],
): Promise<Table> {
  const token = server.token(TENANT_SCOPES, { tenantId });
  const query = { metrics, groupBy, period: MONTHS, first: 1000 };
  const { data, errors } = await server.query<{ metrics: Table }>(token, QUERY, { query });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.metrics;
}
