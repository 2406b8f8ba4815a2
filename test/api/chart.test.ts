import type { TestServer } from '../fixture/server';
import { operationText } from './operations';
import { ingest, openSampleMsp, type SampleMsp } from './sample-msp';

let server: TestServer;
let msp: SampleMsp;
let band: string;

beforeAll(async () => {
  ({ server, msp } = await openSampleMsp());
  const { data } = await server.query<{ saveBandingScheme: { bands: { id: string }[] } }>(
    msp.token,
    `mutation { saveBandingScheme(input: { name: "By fee", basis: RECURRING_SERVICE_REVENUE,
      method: THRESHOLDS, thresholds: ["1500"] }) { bands { id } } }`,
  );
  band = data.saveBandingScheme.bands[0]!.id;
}, 60_000);
afterAll(() => server?.close());

const PERIOD = '{ from: "2026-01", to: "2026-03" }';

interface Spec {
  readonly title: { readonly text: readonly string[]; readonly subtitle: readonly string[] };
  readonly data: { readonly values: readonly { label: string; value: number | null }[] };
}
interface Charted {
  readonly chart: string;
  readonly series: readonly { value: number | null; period: { label: string } }[];
}

interface Near {
  readonly metric: { readonly value: number; readonly formatted: string; readonly status: string };
  readonly plain: { readonly formatted: string };
  readonly chart: string;
}

const THINGS: [string, () => string, string, string][] = [
  ['the MSP', () => 'msp', 'RHEM', 'MSP'],
  ['a client', () => `client(id: "${msp.clients['Acorn']}")`, 'AISP', 'Acorn'],
  ['a technician', () => `node(id: "${msp.technicians['Tess']}")`, 'LOGGED_HOURS', 'Tess'],
  ['a delivery area', () => 'deliveryArea(key: SUPPORT)', 'LEVERAGE_SUPPORT', 'Support Desk'],
  ['a band', () => `node(id: "${band}")`, 'RHEM', 'By fee, band A'],
  [
    'what has no such number',
    () => `client(id: "${msp.clients['Acorn']}")`,
    'UTILIZATION',
    'Acorn',
  ],
];

test.each(THINGS)('a chart of %s shows its series', async (_, thing, key, name) => {
  const fields = (type: string) => `... on ${type} {
    chart(key: ${key}, period: ${PERIOD}, format: VEGA_LITE)
    series(key: ${key}, period: ${PERIOD}) { value period { label } } }`;
  const text = `{ thing: ${thing()} { ${fields('Measurable')} } }`;
  const { data, errors } = await server.query<{ thing: Charted }>(msp.token, text);
  expect(errors).toBeUndefined();
  const spec = JSON.parse(data.thing.chart) as Spec;
  expect(spec.title.subtitle[0]).toBe(`${name}, 2026-01 to 2026-03`);
  expect(spec.data.values.map(({ label, value }) => [label, value])).toEqual(
    data.thing.series.map(({ value, period }) => [period.label, value]),
  );
});

const ask = (token: string, args: string) =>
  server.query<{ msp: { chart: string } }>(token, `{ msp { chart(${args}) } }`);

test('without a format it is a picture, by quarter when asked so', async () => {
  const period = '{ from: "2025-10", to: "2026-03" }';
  const { data } = await ask(msp.token, `key: RHEM, period: ${period}, grain: QUARTER`);
  expect(data.msp.chart).toMatch(/^<svg [^]*<\/svg>$/);
  expect(data.msp.chart).toContain('>2025-Q4<');
  expect(data.msp.chart).toContain('so far');
});

test('a gap in the line says why there is no value', async () => {
  const period = '{ from: "2020-01", to: "2020-03" }';
  const { data } = await ask(msp.token, `key: RHEM, period: ${period}`);
  expect(data.msp.chart).toContain('>Data incomplete: 2020-01 to 2020-03<');
});

test('a picture is as large as asked, and made for the ground it will lie on', async () => {
  const chart = `key: RHEM, period: ${PERIOD}, width: 400, height: 250`;
  const dark = await ask(msp.token, `${chart}, theme: DARK`);
  expect(dark.data.msp.chart).toMatch(/ width="400" height="250" .*<rect [^>]*fill="#151a22"/);
  const clear = await ask(msp.token, `${chart}, transparent: true, format: VEGA_LITE`);
  expect(JSON.parse(clear.data.msp.chart)).toMatchObject({ width: 400, background: null });
});

test('a size that cannot be drawn is refused with a sentence', async () => {
  const { errors } = await ask(msp.token, `key: RHEM, period: ${PERIOD}, height: 10`);
  expect(errors?.[0]).toMatchObject({
    message: 'height must lie between 240 and 1200 pixels; it is 10.',
    extensions: { code: 'BAD_CHART_SIZE', argument: 'height', least: 240, most: 1200 },
  });
});

test('money is drawn only for those who may see it', async () => {
  const token = server.token(['metrics:read'], { tenantId: msp.tenantId });
  expect((await ask(token, `key: RHEM, period: ${PERIOD}`)).status).toBe(200);
  const refused = await ask(token, `key: AISP, period: ${PERIOD}`);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ scope: 'financials:read' });
});

test('more pictures than a server should draw at once are refused beforehand', async () => {
  const chart = (format: string) => `{ clients(first: 200) { nodes {
    chart(key: RHEM, period: ${PERIOD}, format: ${format}) } } }`;
  const { errors } = await server.query(msp.token, chart('SVG'));
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_TOO_HIGH' });
  expect((await server.query(msp.token, chart('VEGA_LITE'))).errors).toBeUndefined();
});

test('where rounding reaches the target, value and chart show one digit more', async () => {
  const month = '{ from: "2026-02", to: "2026-02" }';
  const read = async () => {
    const text = `{ msp { metric(key: RHEM, period: ${month}) { value formatted status }
      plain: metric(key: RHEM, period: ${month}) { formatted }
      chart(key: RHEM, period: ${month}) } }`;
    return (await server.query<{ msp: Near }>(msp.token, text)).data.msp;
  };
  const { metric } = await read();
  const target = {
    metric: 'RHEM',
    max: Number((metric.value + 0.001).toFixed(4)),
    since: '2026-02-01',
  };
  await server.query(msp.token, operationText('set-target'), { input: target });
  const near = await read();
  expect(near.metric.status).toBe('ON_TARGET');
  expect(near.metric.formatted).toBe(`${metric.value.toFixed(3)} h`);
  expect(near.plain.formatted).toBe(near.metric.formatted);
  expect(near.chart).toContain(`>${near.metric.formatted}<`);
});

test('in the view AS_CLOSED it shows months as they were closed', async () => {
  const period = '{ from: "2026-01", to: "2026-01", view: AS_CLOSED }';
  const chart = `key: REACTIVE_HOURS, period: ${period}, format: VEGA_LITE`;
  expect((await ask(msp.token, chart)).errors?.[0]?.extensions).toMatchObject({
    code: 'MONTH_NOT_CLOSED',
  });
  await server.query(msp.token, `mutation { closeMonth(month: "2026-01") { month } }`);
  const late = { startedAt: '2026-01-20T15:00:00Z', minutes: '60' };
  await ingest(server, msp.token, 'TimeEntries', [
    { externalId: 'late', ticketExternalId: 'k01a', technicianExternalId: 't1', ...late },
  ]);
  const valuesOf = async (args: string) =>
    (JSON.parse((await ask(msp.token, args)).data.msp.chart) as Spec).data.values;
  const [closed] = await valuesOf(chart);
  const [current] = await valuesOf(chart.replace(', view: AS_CLOSED', ''));
  expect([closed?.value, current?.value]).toEqual([3, 4]);
});
