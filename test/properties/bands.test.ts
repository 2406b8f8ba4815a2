import fc from 'fast-check';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { BAND_BASES, type BandBasis } from '../../src/numbers/bands/basis';
import type { Dimension } from '../../src/numbers/dimension';
import { AREAS } from '../../src/numbers/areas';
import { columnOf } from '../../src/numbers/measures/catalogue';
import { METRICS, type MetricKey } from '../../src/numbers/metrics/catalogue';
import { dimensionsOf } from '../../src/numbers/metrics/describe';
import { rebuild } from '../../src/rollup/count/rebuild';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { CLOCK, deliver, tidily } from './deliver';
import { METRICS_AT_ONCE, metricsTable } from './metrics-table';
import { someMsp, tried } from './random-msp';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ clock: CLOCK });
});
afterAll(() => server.close());

const someScheme = fc.record({
  name: fc.constant('Some'),
  basis: fc.constantFrom(...BAND_BASES),
  rule: fc.oneof(
    fc.record({
      method: fc.constant('THRESHOLDS'),
      thresholds: fc.constantFrom(['100'], ['100', '1000'], ['0.01', '2500', '9999.5']),
    }),
    fc.record({
      method: fc.constantFrom('QUANTILES', 'NATURAL_BREAKS'),
      bandCount: fc.integer({ min: 2, max: 5 }),
    }),
  ),
  partitionBy: fc.subarray(['SEGMENT', 'TERRITORY']),
});

/** False where nobody has such revenue: there is nothing to band. */
async function save(
  tenantId: number,
  { rule, ...rest }: object & { rule: object },
): Promise<boolean> {
  const token = server.token(TENANT_SCOPES, { tenantId });
  const text = `mutation ($input: BandingSchemeInput!) { saveBandingScheme(input: $input) { id } }`;
  const { errors } = await server.query(token, text, { input: { ...rest, ...rule } });
  const code = errors?.[0]?.extensions?.['code'];
  if (errors && code !== 'NO_CLIENTS_TO_BAND') throw new Error(JSON.stringify(errors));
  return !errors;
}

const COST = AREAS.map(({ labourCost, toolCost }) => [labourCost, toolCost].map(columnOf))
  .flat()
  .join(' + ');
const since = (kind: string): string =>
  `m.month >= (SELECT first_month FROM coverage WHERE tenant_id = $1 AND kind = '${kind}')`;

/** Who is in a band: by revenue above 0, or by a divisor above 0 of what is known. */
const BANDED: Readonly<Record<BandBasis, string>> = {
  RECURRING_SERVICE_REVENUE: 'mrr > 0',
  SERVICE_REVENUE: 'mrr + nrr > 0',
  TOTAL_REVENUE: 'mrr + nrr + recurring_product_revenue + product_revenue > 0',
  REACTIVE_HOURS_PER_SEAT: `has_seat_count AND seat_months > 0 AND ${since('TIME')}`,
  COST_TO_SERVE_PERCENT: `mrr + nrr > 0 AND ${since('LABOUR_COST')} AND ${since('MONEY')}
    AND NOT (${COST} <= 0 AND uncosted_hours > 0)`,
};

type Rows = readonly Readonly<Record<string, unknown>>[];

const read = (tenantId: number, sql: string): Promise<Rows> =>
  server.database.read({ tenantId, clientIds: null }, (scope) => scope.query(sql, [tenantId]));

const banded = (tenantId: number): Promise<Rows> =>
  read(
    tenantId,
    `SELECT client_id, month FROM band_membership WHERE tenant_id = $1 ORDER BY client_id, month`,
  );

const banding = (tenantId: number, basis: BandBasis): Promise<Rows> =>
  read(
    tenantId,
    `SELECT m.client_id, m.month FROM client_month m
    JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id AND NOT c.internal AND NOT c.deleted
    WHERE m.tenant_id = $1 AND m.month <= date '${CLOCK.now().toISOString().slice(0, 10)}'
      AND ${BANDED[basis]} ORDER BY m.client_id, m.month`,
  );

const memberships = (tenantId: number): Promise<Rows> =>
  read(
    tenantId,
    `SELECT * FROM band_membership WHERE tenant_id = $1 ORDER BY scheme_id, client_id, month`,
  );

const isAdded = ({ value: { kind } }: (typeof METRICS)[number]): boolean =>
  kind === 'ratio' || kind === 'total';

const TOLERANCE = 1e-6;

/** Metrics whose bands, with the residual, are not the MSP. */
async function gaps(tenantId: number, by: readonly Dimension[]): Promise<string[]> {
  const metrics = METRICS.filter(
    (metric) => isAdded(metric) && by.every((cut) => dimensionsOf(metric).includes(cut)),
  ).map(({ key }) => key);
  const found: string[] = [];
  for (let from = 0; from < metrics.length; from += METRICS_AT_ONCE) {
    const keys: MetricKey[] = metrics.slice(from, from + METRICS_AT_ONCE);
    const [parts, whole] = [
      await metricsTable(server, tenantId, keys, by),
      await metricsTable(server, tenantId, keys, []),
    ];
    keys.forEach((key, i) => {
      const sum = parts.rows.reduce((all, { values }) => all + values[i]!.numerator, 0);
      const all = whole.totals[i]!.numerator;
      if (Math.abs(sum - all) > TOLERANCE) found.push(`${key} by ${by}: ${sum}, whole ${all}`);
    });
  }
  return found;
}

test('whoever has what a scheme goes by in a month is in one band then; the bands and the residual are the MSP', () =>
  fc.assert(
    fc.asyncProperty(someMsp, someScheme, async (sendings, scheme) => {
      const tenantId = await createMsp(server.database, {});
      await deliver(server.database, tenantId, tidily(sendings));
      if (!(await save(tenantId, scheme))) return;
      expect(await banded(tenantId)).toEqual(await banding(tenantId, scheme.basis));
      for (const by of [['BAND'], ['BAND', 'MONTH'], ['BAND', 'TIER']] as const) {
        expect(await gaps(tenantId, by)).toEqual([]);
      }
    }),
    tried(3),
  ));

test('bands saved before the records come, or counted again, are the same', () =>
  fc.assert(
    fc.asyncProperty(someMsp, someScheme, async (sendings, scheme) => {
      const tenantId = await createMsp(server.database, {});
      const half = Math.floor(sendings.length / 2);
      const all = tidily(sendings);
      await deliver(server.database, tenantId, all.slice(0, half));
      const isEarly = await save(tenantId, scheme);
      await deliver(server.database, tenantId, all.slice(half));
      if (!isEarly && !(await save(tenantId, scheme))) return;
      const counted = await memberships(tenantId);
      await rebuild(server.database, tenantId, CLOCK);
      expect(await memberships(tenantId)).toEqual(counted);
    }),
    tried(3),
  ));
