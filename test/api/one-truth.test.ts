import { openSchema } from '../../src/graphql/schema';
import type { TestServer } from '../fixture/server';
import { NormalisingCache } from './normalising-cache';
import { operationText, QUERIES } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

jest.setTimeout(60_000);

/**
 * Two halves by revenue, whose ends move: Birch brings 2 000, and 2 500 from March on. January
 * is closed, and the scheme is called and drawn otherwise since.
 */
let server: TestServer;
let msp: SampleMsp;
let scheme: string;
let cache: NormalisingCache;

const SAVE = `mutation ($input: BandingSchemeInput!) {
  saveBandingScheme(input: $input) { id name bandCount impact { month banded } bands { id name lower upper scheme { id name } } } }`;
const HALVES = {
  name: 'Halves',
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'QUANTILES',
  bandCount: 2,
};

async function ask(text: string, variables: object = {}): Promise<Record<string, unknown> | null> {
  const asked = cache.asked(text);
  const { data, errors } = await server.query<Record<string, unknown>>(msp.token, asked, variables);
  if (errors) return null;
  cache.keep(asked, variables as Record<string, unknown>, data);
  return data;
}

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  await ingest(server, msp.token, 'Agreements', [
    {
      externalId: 'a2b',
      clientExternalId: 'c2',
      name: 'More',
      type: 'MANAGED',
      startsOn: '2026-03-01',
      amounts: [{ effectiveOn: '2026-03-01', amount: '500', cycle: 'MONTHLY' }],
    },
  ]);
  const { data } = await server.query<{ saveBandingScheme: { id: string } }>(msp.token, SAVE, {
    input: HALVES,
  });
  scheme = data.saveBandingScheme.id;
  await server.query(msp.token, 'mutation { closeMonth(month: "2026-01") { month } }');
  const input = { ...HALVES, id: scheme, name: 'Three parts', bandCount: 3 };
  await server.query(msp.token, SAVE, { input });
}, 60_000);
afterAll(() => server?.close());
beforeEach(() => (cache = new NormalisingCache(openSchema())));

/** The same question about earlier months. */
const earlier = (variables: object): object =>
  JSON.parse(
    JSON.stringify(variables)
      .replaceAll('"2026-03"', '"2026-01"')
      .replaceAll('2026-03-31', '2026-01-31')
      .replaceAll('2026-Q1', '2025-Q4'),
  ) as object;

test('no documented query says two things of one id, whichever months it is asked for', async () => {
  const more = [
    {
      name: 'bands',
      variables: () => ({ month: '2026-03', period: { from: '2026-03', to: '2026-03' } }),
    },
    { name: 'resource-plan', variables: () => ({ period: { from: '2026-03', to: '2026-03' } }) },
  ];
  const answered = [];
  for (const { name, variables } of [...QUERIES, ...more]) {
    for (const given of [variables(msp), earlier(variables(msp))])
      if (await ask(operationText(name), given)) answered.push(name);
  }
  expect(cache.contradictions).toEqual([]);
  expect(new Set(answered).size).toBeGreaterThan(35);
  expect(answered.length).toBeGreaterThan(70);
  const kinds = new Set([...cache.things].map((thing) => thing.split(':')[0]));
  expect([...kinds].sort()).toEqual(
    [
      'Agreement',
      'Band',
      'BandingScheme',
      'Client',
      'Msp',
      'Technician',
      'Ticket',
      'TimeEntry',
    ].sort(),
  );
});

const BAND = `id name rank lower upper
  january: lower(month: "2026-01") march: lower(month: "2026-03")
  closed: lower(month: "2026-01", view: AS_CLOSED)`;
const SCHEME = 'id name bandCount';

test('a band of any month, view and way in is the same band', async () => {
  const ways = `query ($id: ID!, $view: MetricsView, $month: Month!) {
    bandingSchemes { ${SCHEME} bands(month: $month, view: $view) { ${BAND} scheme { ${SCHEME} } } }
    client(id: $id) { band(month: $month, view: $view) {
      month lower upper band { ${BAND} scheme { ${SCHEME} bands { id name lower upper } } } refinedBand { id lower } } } }`;
  const id = msp.clients['Birch'];
  for (const [month, view] of [
    ['2026-01', 'CURRENT'],
    ['2026-03', 'CURRENT'],
    ['2026-01', 'AS_CLOSED'],
    ['2026-02', 'CURRENT'],
  ]) {
    const text =
      view === 'AS_CLOSED'
        ? ways.replaceAll(/closed: lower\([^)]*\)/g, '')
        : ways.replaceAll(/closed: [^)]*\)/g, '');
    expect(await ask(text, { id, month, view })).not.toBeNull();
  }
  expect(cache.contradictions).toEqual([]);
});

test('the ends of a month are those of the month, on the membership and on the band that is asked for it', async () => {
  const text = `query ($id: ID!, $month: Month!, $view: MetricsView) { client(id: $id) {
    band(month: $month, view: $view) { lower band { name lower(month: $month, view: $view) } } } }`;
  const endIn = async (month: string, view: string) => {
    const data = await ask(text, { id: msp.clients['Birch'], month, view });
    const { band } = data!['client'] as { band: { lower: string; band: { lower: string } } };
    return [band.lower, band.band.lower];
  };
  expect(await endIn('2026-01', 'CURRENT')).toEqual(['2000.00', '2000.00']);
  expect(await endIn('2026-03', 'CURRENT')).toEqual(['2500.00', '2500.00']);
  expect(await endIn('2026-01', 'AS_CLOSED')).toEqual(['2000.00', '2000.00']);
});

test('what a month was closed with has ids that find it, and that every argument takes', async () => {
  const data = await ask(
    `query ($id: ID!) { client(id: $id) { band(month: "2026-01", view: AS_CLOSED) {
      band { id name lower scheme { ${SCHEME} } } } } }`,
    { id: msp.clients['Birch'] },
  );
  const { band } = (data!['client'] as { band: { band: { id: string; scheme: { id: string } } } })
    .band;
  expect(band).toMatchObject({
    name: 'A',
    lower: '2000.00',
    scheme: { name: 'Halves', bandCount: 2 },
  });
  expect(band.scheme.id).not.toBe(scheme);
  const found = await ask(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Band { name lower } ... on BandingScheme { name bandCount } } }`,
    { ids: [band.id, band.scheme.id, band.id.replace('MjAyNi0wMQ', 'MjAyNi0wMg')] },
  );
  expect(found!['nodes']).toMatchObject([
    { id: band.id, name: 'A', lower: '2000.00' },
    { id: band.scheme.id, name: 'Halves', bandCount: 2 },
    null,
  ]);
  const filtered = await ask(
    `query ($query: MetricsQuery!, $id: ID!, $scheme: ID!) {
      metrics(query: $query) { totals { value } }
      client(id: $id) { band(scheme: $scheme, month: "2026-03") { band { name } } } }`,
    {
      query: {
        metrics: ['MRR'],
        period: { from: '2026-02', to: '2026-02' },
        filter: { bands: [band.id] },
      },
      id: msp.clients['Birch'],
      scheme: band.scheme.id,
    },
  );
  expect(filtered).toMatchObject({
    metrics: { totals: [{ value: 2000 }] },
    client: { band: { band: { name: 'A' } } },
  });
  expect(cache.contradictions).toEqual([]);
});

test('what a dry run answers is none of what is saved, nor of another dry run', async () => {
  await ask(`{ bandingSchemes { ${SCHEME} bands { id name lower upper } } }`);
  await ask('{ bandingSchemes { id impact { month } } }');
  const input = { ...HALVES, id: scheme, name: 'Tried', method: 'THRESHOLDS', dryRun: true };
  const ids = [];
  for (const thresholds of [['1000'], ['1500']]) {
    const data = await ask(SAVE, { input: { ...input, thresholds } });
    ids.push((data!['saveBandingScheme'] as { id: string }).id);
  }
  expect(new Set([...ids, scheme]).size).toBe(3);
  expect(cache.contradictions).toEqual([]);
  const found = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(found).toMatchObject({ nodes: [null, null] });
});

test('what is saved says of itself what it says in a list', async () => {
  const more = { ...HALVES, name: 'More halves' };
  expect(await ask(SAVE, { input: more })).not.toBeNull();
  await ask(`{ bandingSchemes { ${SCHEME} impact { month banded } } }`);
  expect(cache.contradictions).toEqual([]);
});

test('what names something deleted names it as evidence and in lists alike', async () => {
  await ingest(server, msp.token, 'Tickets', [
    {
      externalId: 'k02a',
      openedAt: '2026-02-05T15:00:00Z',
      agreementExternalId: 'a1',
      clientExternalId: 'c1',
    },
  ]);
  const deleted = true;
  await ingest(server, msp.token, 'Tickets', [{ externalId: 'k02b', deleted }]);
  await ingest(server, msp.token, 'Agreements', [{ externalId: 'a1', deleted }]);
  const ENTRY = 'id ticket { id number agreement { id } } client { id }';
  const TICKET = 'id number agreement { id client { id } }';
  const data = await ask(
    `query ($period: PeriodInput!) {
      msp { metrics(keys: [LOGGED_HOURS, TICKETS_OPENED], period: $period) {
        evidence { nodes { source { ... on TimeEntry { ${ENTRY} } ... on Ticket { ${TICKET} } } } } } }
      timeEntries { nodes { ${ENTRY} } } tickets { nodes { ${TICKET} } } }`,
    { period: { from: '2026-02', to: '2026-02' } },
  );
  expect(data).not.toBeNull();
  expect([...cache.things].filter((thing) => thing.startsWith('Agreement:'))).toHaveLength(1);
  expect(cache.contradictions).toEqual([]);
});

test('such a cache notices a contradiction, also between something and nothing', () => {
  const text =
    '{ node(id: "x") { id type__: __typename id__: id ... on Ticket { number client { type__: __typename id__: id } } } type__: __typename }';
  const client = { type__: 'Client', id__: 'c' };
  for (const said of [
    { number: '1', client },
    { number: '2', client: null },
  ]) {
    const node = { type__: 'Ticket', id__: 'x', id: 'x', ...said };
    cache.keep(text, {}, { node, type__: 'Query' });
  }
  expect(cache.contradictions).toEqual([
    'Ticket:x.number({}): "1", then "2"',
    'Ticket:x.client({}) is: ["Client","c"], then null',
  ]);
});
