import { fixedClock } from '../../src/clock';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { createMsp } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest } from './sample-msp';

let server: TestServer;
let tenantId: number;
let token: string;

const CLIENTS = ['stays', 'comes', 'leaves', 'billed'];
const agreement = (client: string, startsOn: string, amount: string, endsBefore?: string) => ({
  externalId: `agreement of ${client}`,
  clientExternalId: client,
  name: 'Managed',
  type: 'MANAGED',
  startsOn,
  endsBefore,
  amounts: [{ effectiveOn: startsOn, amount, cycle: 'MONTHLY' }],
});

/** The tenth of June: a third of it is over. */
beforeAll(async () => {
  server = await openTestServer({ clock: fixedClock('2026-06-10T18:00:00Z') });
  tenantId = await createMsp(server.database, { name: 'Bridge' });
  token = server.token(TENANT_SCOPES, { tenantId });
  const clients = CLIENTS.map((name) => ({ externalId: name, name, onboardedOn: '2026-01-01' }));
  await ingest(server, token, 'Clients', clients);
  await ingest(server, token, 'Agreements', [
    {
      ...agreement('stays', '2026-01-01', '1000.10'),
      amounts: [
        { effectiveOn: '2026-01-01', amount: '1000.10', cycle: 'MONTHLY' },
        { effectiveOn: '2026-03-01', amount: '1200.20', cycle: 'MONTHLY' },
        { effectiveOn: '2026-05-01', amount: '1100', cycle: 'MONTHLY' },
      ],
    },
    agreement('comes', '2026-04-16', '600'),
    agreement('leaves', '2026-01-01', '333.33', '2026-05-01'),
  ]);
  await ingest(
    server,
    token,
    'Revenue',
    ['2026-04-02', '2026-05-02'].map((postedOn) => ({
      externalId: `invoice ${postedOn}`,
      clientExternalId: 'billed',
      postedOn,
      amount: '250',
      kind: 'RECURRING_SERVICE',
    })),
  );
}, 60_000);
afterAll(() => server?.close());

const period = { from: '2025-11', to: '2026-08' };
const ask = (by = token) =>
  server.query<{ mrrBridge: Record<string, string | boolean>[] }>(by, operationText('mrr-bridge'), {
    period,
  });

test('the bridge of every month since the first agreement, the running one carried on', async () => {
  const { data } = await ask();
  const lines = data.mrrBridge.map(
    ({ month, opening, new: came, expansion, contraction, churned, net, closing, partial }) =>
      [month, opening, came, expansion, contraction, churned, net, closing, partial].join(' '),
  );
  expect(lines).toEqual([
    '2026-01 0.00 1333.43 0.00 0.00 0.00 1333.43 1333.43 false',
    '2026-02 1333.43 0.00 0.00 0.00 0.00 0.00 1333.43 false',
    '2026-03 1333.43 0.00 200.10 0.00 0.00 200.10 1533.53 false',
    '2026-04 1533.53 550.00 0.00 0.00 0.00 550.00 2083.53 false',
    '2026-05 2083.53 300.00 0.00 -100.20 -333.33 -133.53 1950.00 false',
    '2026-06 1950.00 0.00 0.00 0.00 0.00 0.00 1950.00 true',
  ]);
});

test('a month closes with its MRR', async () => {
  const { data } = await ask();
  const text = `query ($period: PeriodInput!) { msp { series(key: MRR, period: $period) { period { label } value } } }`;
  const series = await server.query<{
    msp: { series: { period: { label: string }; value: number | null }[] };
  }>(token, text, { period: { from: '2026-01', to: '2026-05' } });
  for (const { period: of, value } of series.data.msp.series) {
    const closing = data.mrrBridge.find(({ month }) => month === of.label)?.['closing'];
    expect(Number(closing)).toBeCloseTo(value!, 2);
  }
});

test('a token limited to a client gets that client’s bridge, and money needs its scope', async () => {
  const { data } = await server.query<{ clients: { nodes: { id: string; name: string }[] } }>(
    token,
    '{ clients { nodes { id name } } }',
  );
  const id = data.clients.nodes.find(({ name }) => name === 'leaves')?.id;
  const clientIds = [Number(id?.split('_')[2])];
  const limited = await ask(server.token(TENANT_SCOPES, { tenantId, clientIds }));
  expect(limited.data.mrrBridge.map(({ closing }) => closing)).toEqual([
    '333.33',
    '333.33',
    '333.33',
    '333.33',
    '0.00',
    '0.00',
  ]);
  expect((await ask(server.token(['metrics:read'], { tenantId }))).status).toBe(403);
});

test('an MSP without agreements has no bridge', async () => {
  const other = await createMsp(server.database, { name: 'Empty' });
  const { data } = await ask(server.token(TENANT_SCOPES, { tenantId: other }));
  expect(data).toEqual({ mrrBridge: [] });
});
