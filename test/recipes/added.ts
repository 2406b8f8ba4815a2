/** Runs in the copy, beside its own tests: what the cards add answers, and as SQL says. */
import { Client } from 'pg';
import { toGlobalId } from '../../src/scalars/global-id';
import { ingest, openSampleMsp, type SampleMsp } from '../api/sample-msp';
import { operationText } from '../api/operations';
import { openRaw, sqlFile, type Checked } from '../check-queries/open-checks';
import type { TestServer } from '../fixture/server';

const PERIOD = { from: '2026-01', to: '2026-03' };

let server: TestServer;
let msp: SampleMsp;
let sql: Client;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ more: 1 }));
  const visit = { technicianExternalId: 't1', startedAt: '2026-02-10T15:00:00Z', minutes: '60' };
  const records = [{ externalId: 'visit', clientExternalId: 'm0', onsite: true, ...visit }];
  const { created } = await ingest(server, msp.token, 'TimeEntries', records);
  if (created !== 1) throw new Error('the visit did not arrive');
  sql = new Client({ connectionString: server.superuserUrl });
  await sql.connect();
}, 120_000);
afterAll(async () => {
  await sql?.end();
  await server?.close();
});

async function ask<T>(text: string, variables: object = {}): Promise<T> {
  const { data, errors } = await server.query<T>(msp.token, text, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function told<Row extends object>(text: string): Promise<Row[]> {
  return (await sql.query<Row>(text, [msp.tenantId])).rows;
}

describe('added', () => {
  test('the metric is the same in SQL from the raw tables', async () => {
    const asked = { ...PERIOD, today: '2026-03-31', zone: 'America/Chicago' };
    const raw = await openRaw(server.superuserUrl, msp.tenantId, asked);
    const { rows } = await raw.query<Checked>(sqlFile('leakage-percent.sql'));
    await raw.end();
    const all = rows.find(({ slice, period }) => slice === 'MSP' && period === 'ALL')!;
    const { msp: answered } = await ask<{ msp: { metric: { value: number; numerator: number } } }>(
      'query ($period: PeriodInput!) { msp { metric(key: LEAKAGE_PERCENT, period: $period) { value numerator } } }',
      { period: PERIOD },
    );
    expect(answered.metric.numerator).toBe(1);
    expect(answered.metric.numerator).toBe(Number(all.numerator));
    expect(answered.metric.value).toBeCloseTo(Number(all.value), 8);
  });

  test('the measure is counted: the hours of entries on site', async () => {
    const [stored] = await told(
      'SELECT sum(onsite_hours)::text AS ms FROM client_month WHERE tenant_id = $1',
    );
    expect(stored).toEqual({ ms: '3600000' });
    expect(
      await told(
        'SELECT sum(worked_ms)::text AS ms FROM time_entry WHERE tenant_id = $1 AND onsite AND NOT deleted',
      ),
    ).toEqual([stored]);
  });

  test('the field comes back as it was sent', async () => {
    const tool = { externalId: 'rmm', name: 'RMM', effectiveOn: '2026-01-01', monthlyCost: '90' };
    await ingest(server, msp.token, 'ToolCosts', [{ ...tool, vendor: 'Acme' }]);
    const [row] = await told<{ source_id: number }>(
      'SELECT source_id FROM tool_cost WHERE tenant_id = $1',
    );
    const id = toGlobalId('tool-cost', msp.tenantId, row!.source_id, '2026-01-01 rmm');
    expect(
      await ask('query ($id: ID!) { node(id: $id) { ... on ToolCost { vendor } } }', { id }),
    ).toEqual({ node: { vendor: 'Acme' } });
  });

  test('the question is answered, to the same parts as in SQL', async () => {
    const { supportShare } = await ask<{
      supportShare: { client: { name: string }; share: number }[];
    }>(operationText('support-share'), { period: PERIOD });
    const rows = await told<{ name: string; share: number }>(
      `SELECT c.name, (sum(e.worked_ms) / sum(sum(e.worked_ms)) OVER ())::float8 AS share
      FROM time_entry e JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
      WHERE e.tenant_id = $1 AND e.reactive GROUP BY c.name ORDER BY share DESC, c.name`,
    );
    expect(supportShare.map(({ client, share }) => ({ name: client.name, share }))).toEqual(
      rows.map(({ name, share }) => ({ name, share: expect.closeTo(share, 10) as number })),
    );
  });

  test('the setting has a default and keeps what is chosen', async () => {
    const query = '{ settings { roundUpToMinutes } }';
    expect(await ask(query)).toEqual({ settings: { roundUpToMinutes: 15 } });
    const input = { since: '2026-01-01', roundUpToMinutes: 6 };
    await ask(operationText('update-settings'), { input });
    expect(await ask(query)).toEqual({ settings: { roundUpToMinutes: 6 } });
  });

  test('the cut parts a table, and a filter by it counts one part', async () => {
    const text = `query ($query: MetricsQuery!) {
      metrics(query: $query) { rows { dimensions { label } } totals { numerator } } }`;
    const query = { metrics: ['LOGGED_HOURS'], period: PERIOD, groupBy: ['PLACE'] };
    const filter = { places: ['ONSITE'] };
    expect(await ask(text, { query: { ...query, filter } })).toEqual({
      metrics: { rows: [{ dimensions: [{ label: 'On site' }] }], totals: [{ numerator: 1 }] },
    });
    const { metrics } = await ask<{ metrics: { rows: unknown[] } }>(text, { query });
    expect(metrics.rows).toHaveLength(2);
  });
});
