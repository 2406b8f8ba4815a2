import type { TestServer } from '../fixture/server';
import { operationText } from '../api/operations';
import { openSampleMsp, type SampleMsp } from '../api/sample-msp';

let server: TestServer;
let msp: SampleMsp;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp({ env: { POOL_SIZE: '1' } }));
}, 60_000);
afterAll(() => server?.close());

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const scheme = (name: string) => ({
  name,
  basis: 'RECURRING_SERVICE_REVENUE',
  method: 'THRESHOLDS',
  thresholds: ['1000', '2000'],
});

const SAVE = operationText('save-banding-scheme');

test('as many mutations at once as read before they write, with one connection for all', async () => {
  const answers = await Promise.all(
    times(8, (i) => server.query(msp.token, SAVE, { input: scheme(`Scheme ${i}`) })),
  );
  expect(answers.map(({ errors }) => errors)).toEqual(times(8, () => undefined));
  const { data } = await server.query<{ bandingSchemes: object[] }>(
    msp.token,
    '{ bandingSchemes { name } }',
  );
  expect(data.bandingSchemes).toHaveLength(8);
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
});

/** The first field reads (a dry run, and what its payload shows), the second writes. */
const TWO_FIELDS = `mutation ($tried: BandingSchemeInput!, $since: Date!) {
  saveBandingScheme(input: $tried) { impact { moves { client { name seats(on: "2026-03-01") } } } }
  setTarget(input: { metric: RHEM, since: $since, max: 0.5 }) { max }
}`;

test('mutations of two fields, the first of which reads, do not wait for each other’s connection', async () => {
  const tried = { ...scheme('Only tried'), dryRun: true };
  const answers = await Promise.all(
    times(16, (i) => {
      const since = `2026-03-${String(i + 1).padStart(2, '0')}`;
      return server.query<{ setTarget: object }>(msp.token, TWO_FIELDS, { tried, since });
    }),
  );
  expect(answers.map(({ errors }) => errors)).toEqual(times(16, () => undefined));
  expect(answers.map(({ data }) => data.setTarget)).toEqual(times(16, () => ({ max: 0.5 })));
});

test('a field that goes on after its mutation failed leaves the connection to the next one', async () => {
  const text = `mutation ($input: BandingSchemeInput!) {
    saveBandingScheme(input: $input) { impact { moves { client { name
      bad: seats(on: "nonsense") agreements { nodes { name } } } } } }
    setTarget(input: { metric: RHEM, since: "2026-03-01", max: 1 }) { max }
  }`;
  const input = { ...scheme('Only tried too'), dryRun: true };
  const answers = await Promise.all(times(8, () => server.query(msp.token, text, { input })));
  for (const { errors } of answers) expect(errors?.[0]?.extensions?.['code']).toBe('BAD_DATE');
  const after = await server.query(msp.token, '{ clients { nodes { name } } }');
  expect(after.status).toBe(200);
});
