import { Client } from 'pg';
import type { BenchOptions, Figure, Subject } from './figure';
import { postRequest } from './keep-alive-client';
import { addCountedMsp } from './load-msp';
import type { Lab, LabDatabase } from './open-lab';
import { askOnce, requestsPerSecond } from './requests-per-second';
import { interleaved, seconds } from './rounds';
import { FIRST_MONTH, LAST_MONTH, type SampleSize } from './sample-msp';
import { startSeatwise, type Seatwise } from './start-seatwise';

const SIZE: SampleSize = { clients: 50, technicians: 18, tickets: 6_000, entries: 10_000 };
const WARM_SECONDS = 3;

const seriesQuery = (clients: number, from: string): string => `{
  clients(first: ${clients}) { nodes { name
    rhem: series(key: RHEM, period: {from: "${from}", to: "${LAST_MONTH}"}) { value }
    aisp: series(key: AISP, period: {from: "${from}", to: "${LAST_MONTH}"}) { value } } } }`;

const FEW = seriesQuery(5, '2026-01');

/** How much is asked for. The first of each is the smallest, by which the others are divided. */
const ASKED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  clients: [5, 10, 25, 50].map((n) => [`${n} clients × 24 months`, seriesQuery(n, FIRST_MONTH)]),
  months: ['2026-01', '2025-10', '2025-04', FIRST_MONTH].map((from, i) => [
    `50 clients × ${[3, 6, 12, 24][i]} months`,
    seriesQuery(50, from),
  ]),
};

async function secondsOf(
  url: URL,
  requests: Readonly<Record<string, Buffer>>,
  rounds: number,
): Promise<Record<string, number>> {
  for (const request of Object.values(requests))
    await requestsPerSecond(url, request, WARM_SECONDS / 2);
  const ask = (request: Buffer) => () => seconds(() => askOnce(url, request));
  const asks = Object.entries(requests).map(([name, request]) => [name, ask(request)] as const);
  return interleaved(rounds, Object.fromEntries(asks));
}

const toFigures = (took: Readonly<Record<string, number>>): Figure[] => {
  const [smallest] = Object.values(took);
  return Object.entries(took).map(([claim, value]) => ({
    claim,
    value: value / smallest!,
    unit: '×',
    behind: `${(value * 1000).toFixed(1)} ms`,
  }));
};

/** Every column of a table but these, which are given. */
async function copyRows(
  client: Client,
  table: string,
  given: Readonly<Record<string, string>>,
  from: string,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => given[name] ?? `t.${name}`);
  await client.query(`INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')}
    FROM ${table} t ${from} ON CONFLICT DO NOTHING`);
}

/** What lies around the rows that are read: months long past, and rows of other tenants. */
const AROUND: readonly (readonly [string, (client: Client, tenantId: number) => Promise<void>])[] =
  [
    ['5 clients × 3 months, of 24 months of history', async () => undefined],
    [
      'of 20 years of history',
      (client, tenantId) =>
        copyRows(
          client,
          'client_month',
          { month: `(t.month - n * interval '24 months')::date` },
          `CROSS JOIN generate_series(1, 9) n WHERE t.tenant_id = ${tenantId} AND t.month >= '${FIRST_MONTH}-01'`,
        ),
    ],
    [
      'the same beside 100 other tenants of 24 months',
      (client, tenantId) =>
        copyRows(
          client,
          'client_month',
          { tenant_id: `t.tenant_id + n` },
          `CROSS JOIN generate_series(1000, 1099) n WHERE t.tenant_id = ${tenantId} AND t.month >= '${FIRST_MONTH}-01'`,
        ),
    ],
  ];

async function measureAround(
  { superuserUrl }: LabDatabase,
  url: URL,
  tenantId: number,
  { request, rounds }: { request: Buffer; rounds: number },
): Promise<Figure[]> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const took: Record<string, number> = {};
  try {
    for (const [name, add] of AROUND) {
      await add(client, tenantId);
      await client.query('ANALYZE client_month');
      Object.assign(took, await secondsOf(url, { [name]: request }, rounds));
    }
    return toFigures(took);
  } finally {
    await client.end();
  }
}

async function measureGrowth(
  lent: LabDatabase,
  seatwise: Seatwise,
  tenantId: number,
  { rounds }: BenchOptions,
): Promise<Figure[]> {
  const url = new URL('/graphql', seatwise.origin);
  const authorization = seatwise.authorization(tenantId);
  const requestOf = (query: string): Buffer =>
    postRequest(url, JSON.stringify({ query }), { authorization });
  const figures: Figure[] = [];
  const many = rounds * 4;
  for (const asked of Object.values(ASKED)) {
    const requests = Object.fromEntries(asked.map(([name, query]) => [name, requestOf(query)]));
    figures.push(...toFigures(await secondsOf(url, requests, many)));
  }
  const around = { request: requestOf(FEW), rounds: many };
  return [...figures, ...(await measureAround(lent, url, tenantId, around))];
}

async function measure(lab: Lab, options: BenchOptions): Promise<Figure[]> {
  const lent = await lab.createDatabase('bench_growth');
  const tenantId = await addCountedMsp(lent.database, SIZE);
  const seatwise = await startSeatwise(lent.url);
  try {
    return await measureGrowth(lent, seatwise, tenantId, options);
  } finally {
    await seatwise.stop();
  }
}

export const growthBench: Subject = {
  name: 'growth',
  about: 'how the time of an answer grows with what is asked, and with what lies around it',
  measure,
};
