import type { BenchOptions, Figure, Subject } from './figure';
import { startScript, type Child } from './child-process';
import { postRequest } from './keep-alive-client';
import { addCountedMsp } from './load-msp';
import type { Lab, LabDatabase } from './open-lab';
import { recordStatements, withoutTransaction } from './record-statements';
import { askOnce, requestsPerSecond } from './requests-per-second';
import { interleaved } from './rounds';
import { FIRST_MONTH, LAST_MONTH, type SampleSize } from './sample-msp';
import { startSeatwise, type Seatwise } from './start-seatwise';

/** A typical tenant: some 20 000 time entries over 24 months. */
const SIZE: SampleSize = { clients: 50, technicians: 18, tickets: 12_000, entries: 20_000 };

const seriesQuery = (clients: number, from: string): string => `{
  clients(first: ${clients}) { nodes { name
    rhem: series(key: RHEM, period: {from: "${from}", to: "${LAST_MONTH}"}) { period { from } value }
    aisp: series(key: AISP, period: {from: "${from}", to: "${LAST_MONTH}"}) { value }
    tickets: series(key: REACTIVE_TICKETS_PER_SEAT, period: {from: "${from}", to: "${LAST_MONTH}"}) { value }
  } } }`;

const TABLE_QUERY = `{
  metrics(query: {
    metrics: [RHEM, AISP, REACTIVE_TICKETS_PER_SEAT]
    period: {from: "${FIRST_MONTH}", to: "${LAST_MONTH}"}
    groupBy: [CLIENT, MONTH]
    first: 10000
  }) { rows { dimensions { label } values { value } } } }`;

interface Read {
  readonly name: string;
  readonly query: string;
  readonly target: string;
  readonly alarm: number;
  /** Against the floor that opens the tenant's transaction, too. */
  readonly targetInTransaction?: string;
}

const READS: readonly Read[] = [
  {
    name: '50 clients × 24 months × 3, series',
    query: seriesQuery(50, FIRST_MONTH),
    target: '0.9',
    alarm: 0.6,
  },
  { name: '50 clients × 24 months × 3, table', query: TABLE_QUERY, target: '0.9', alarm: 0.6 },
  {
    name: '5 clients × 3 months × 3, series',
    query: seriesQuery(5, '2026-01'),
    target: '0.47',
    alarm: 0.35,
    targetInTransaction: '0.75',
  },
];

async function startFloor(
  url: string,
  statements: unknown,
): Promise<{ child: Child; url: URL; request: Buffer }> {
  const options = Buffer.from(JSON.stringify({ url, statements })).toString('base64');
  const child = startScript('floor-server.ts', [options]);
  const address = new URL((await child.nextLine<{ url: string }>()).url);
  return { child, url: address, request: postRequest(address, '{}') };
}

async function refuseErrors(url: URL, request: Buffer): Promise<number> {
  const body = await askOnce(url, request);
  if (body.includes('"errors"')) throw new Error(body.slice(0, 500));
  return body.length;
}

const WARM_UPS = 5;

async function measureRead(
  read: Read,
  { url, superuserUrl }: LabDatabase,
  seatwise: Seatwise,
  tenantId: number,
  { rounds, seconds }: BenchOptions,
): Promise<Figure[]> {
  const { statements } = await recordStatements(url, tenantId, read.query);
  const plain = await startFloor(superuserUrl, withoutTransaction(statements));
  const scoped = await startFloor(url, statements);
  try {
    const graphql = new URL('/graphql', seatwise.origin);
    const request = postRequest(graphql, JSON.stringify({ query: read.query }), {
      authorization: seatwise.authorization(tenantId),
    });
    let size = 0;
    for (let warm = 0; warm < WARM_UPS; warm += 1) size = await refuseErrors(graphql, request);
    const perSecond = await interleaved(rounds, {
      plain: () => requestsPerSecond(plain.url, plain.request, seconds),
      scoped: () => requestsPerSecond(scoped.url, scoped.request, seconds),
      seatwise: () => requestsPerSecond(graphql, request, seconds),
    });
    return figuresOf(read, perSecond, `${statements.length} statements, ${size} bytes`);
  } finally {
    await Promise.all([plain.child.stop(), scoped.child.stop()]);
  }
}

function figuresOf(
  read: Read,
  perSecond: { plain: number; scoped: number; seatwise: number },
  size: string,
): Figure[] {
  const whole = (n: number): string => n.toFixed(0);
  return [
    {
      claim: `${read.name} ÷ pg + JSON`,
      value: perSecond.seatwise / perSecond.plain,
      unit: '×',
      target: read.target,
      alarm: { below: read.alarm },
      behind: `${whole(perSecond.seatwise)} ÷ ${whole(perSecond.plain)} requests/s; ${size}`,
    },
    {
      claim: `  the same ÷ pg in the tenant's transaction + JSON`,
      value: perSecond.seatwise / perSecond.scoped,
      unit: '×',
      target: read.targetInTransaction,
      behind: `${whole(perSecond.seatwise)} ÷ ${whole(perSecond.scoped)} requests/s`,
    },
  ];
}

async function measure(lab: Lab, options: BenchOptions): Promise<Figure[]> {
  const lent = await lab.createDatabase('bench_read');
  const tenantId = await addCountedMsp(lent.database, SIZE);
  const seatwise = await startSeatwise(lent.url);
  try {
    const figures: Figure[] = [];
    for (const read of READS) {
      figures.push(...(await measureRead(read, lent, seatwise, tenantId, options)));
    }
    return figures;
  } finally {
    await seatwise.stop();
  }
}

export const readBench: Subject = {
  name: 'read',
  about: 'a GraphQL answer against bare pg and JSON.stringify on the same statements',
  measure,
};
