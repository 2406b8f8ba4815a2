import type { TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
}, 60_000);
afterAll(() => server?.close());

const LISTS = `{
  tickets(first: 500) { totalCount nodes { id client { name } } }
  timeEntries(first: 500) { totalCount nodes { id client { name } } }
  clients(first: 500) { nodes { agreements { nodes { id client { name } } } } }
}`;

interface Listed {
  readonly id: string;
  readonly client: { readonly name: string } | null;
}
interface Lists {
  readonly tickets: { readonly totalCount: number; readonly nodes: Listed[] };
  readonly timeEntries: { readonly totalCount: number; readonly nodes: Listed[] };
  readonly clients: { readonly nodes: { readonly agreements: { readonly nodes: Listed[] } }[] };
}

const rowsOf = (lists: Lists): Listed[] => [
  ...lists.tickets.nodes,
  ...lists.timeEntries.nodes,
  ...lists.clients.nodes.flatMap(({ agreements }) => agreements.nodes),
];
const isAcorn = ({ client }: Listed): boolean => client?.name === 'Acorn';

test('what a deleted client leaves behind is in no list and behind no id, until it is back', async () => {
  const read = () => server.query<Lists>(msp.token, LISTS);
  const before = rowsOf((await read()).data);
  const gone = before.filter(isAcorn).map(({ id }) => id);
  expect(new Set(gone.map((id) => id.split('_')[0]))).toEqual(
    new Set(['ticket', 'time-entry', 'agreement']),
  );
  const acorn = { externalId: 'c1', name: 'Acorn' };
  await ingest(server, msp.token, 'Clients', [{ ...acorn, deleted: true }]);

  const { data, errors } = await read();
  expect(errors).toBeUndefined();
  expect(rowsOf(data)).toEqual(before.filter((row) => !isAcorn(row)));
  expect(data.tickets.totalCount).toBe(data.tickets.nodes.length);
  expect(data.timeEntries.totalCount).toBe(data.timeEntries.nodes.length);
  const nodes = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
  const found = await server.query<{ nodes: unknown[] }>(msp.token, nodes, { ids: gone });
  expect(found.data.nodes).toEqual(gone.map(() => null));

  await ingest(server, msp.token, 'Clients', [acorn]);
  expect(rowsOf((await read()).data)).toEqual(before);
});

test('what it leaves behind cannot be overridden, and nothing of the attempt is kept', async () => {
  const { data } = await server.query<Lists>(msp.token, LISTS);
  const idOf = (kind: string) =>
    rowsOf(data).find((row) => isAcorn(row) && row.id.startsWith(`${kind}_`))!.id;
  const acorn = { externalId: 'c1', name: 'Acorn' };
  await ingest(server, msp.token, 'Clients', [{ ...acorn, deleted: true }]);
  for (const [kind, operation] of [
    ['ticket', 'override-ticket'],
    ['time-entry', 'override-time-entry'],
  ] as const) {
    const variables = { id: idOf(kind), reactive: false, note: 'Planned' };
    const { errors } = await server.query(msp.token, operationText(operation), variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  await ingest(server, msp.token, 'Clients', [acorn]);
  expect((await server.query<Lists>(msp.token, LISTS)).data).toEqual(data);
  const rules = await server.query<{ tickets: { nodes: { classifiedBy: string }[] } }>(
    msp.token,
    '{ tickets(first: 500) { nodes { classifiedBy } } timeEntries(first: 500) { nodes { classifiedBy } } }',
  );
  expect(JSON.stringify(rules.data)).not.toContain('override');
});

const PERIOD = '{ from: "2026-01", to: "2026-03" }';
const ANSWERS = `{
  bandingSchemes { bands { members(month: "2026-03") { client { name } } } }
  dataQuality(period: ${PERIOD}) { clients { client { name } } }
  profitDrains(period: ${PERIOD}) { client { name } }
  pricingGaps(period: ${PERIOD}) { client { name } }
  quarterlyReport(quarter: "2026-Q1") { drains { client { name } } }
  sweetSpot(period: ${PERIOD}) { clients { name } }
}`;
const EVIDENCE = `{ msp { metric(key: AISP, period: ${PERIOD}) { numerator
  evidence(first: 100) { nodes { numerator source { ... on Client { name } ... on Agreement { client { name } } } } } } } }`;

async function tellWithoutCounting(csv: string): Promise<void> {
  const answer = await fetch(`${server.url}/import/clients?source=psa&refresh=defer`, {
    method: 'POST',
    headers: { authorization: `Bearer ${msp.token}` },
    body: csv,
  });
  expect(await answer.json()).toMatchObject({ updated: 1 });
}

test('a client whose deletion is not counted yet is in no answer, and still behind the numbers it is in', async () => {
  const input = { name: 'By MRR', basis: 'RECURRING_SERVICE_REVENUE', method: 'QUANTILES' };
  await server.query(msp.token, operationText('save-banding-scheme'), { input });
  await tellWithoutCounting('externalId,name,deleted\nc2,Birch,true\n');
  const { data, errors } = await server.query<object>(msp.token, ANSWERS);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('Acorn');
  expect(JSON.stringify(data)).not.toContain('Birch');
  const behind = await server.query<object>(msp.token, EVIDENCE);
  expect(behind.errors).toBeUndefined();
  expect(JSON.stringify(behind.data)).toContain('Birch');
});
