import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchOptions, Figure, Subject } from './figure';
import { AT_ONCE, whileFlooded } from './flooding';
import { KeepAliveClient, postRequest } from './keep-alive-client';
import { addCountedMsp } from './load-msp';
import type { Lab } from './open-lab';
import { FIRST_MONTH, LAST_MONTH, type SampleSize } from './sample-msp';
import { startSeatwise } from './start-seatwise';

const LARGE: SampleSize = { clients: 50, technicians: 18, tickets: 12_000, entries: 20_000 };
const SMALL: SampleSize = { clients: 5, technicians: 3, tickets: 300, entries: 500 };
const PAUSE_MS = 20;

const PERIOD = `period: { from: "${FIRST_MONTH}", to: "${LAST_MONTH}" }`;
const COSTLY = `{ metrics(query: { metrics: [RHEM, AISP, TIME_TO_RESOLUTION_P90], ${PERIOD},
  groupBy: [CLIENT, MONTH], first: 10000 }) { rows { dimensions { label } values { value } } } }`;
const CHEAP = `{ clients(first: 5) { nodes { name rhem(period: { from: "2026-01", to: "2026-03" }) { value } } } }`;

/** How long each answer took, in milliseconds, of one caller who asks with pauses. */
async function latencies(url: URL, request: Buffer, forSeconds: number): Promise<number[]> {
  const client = await KeepAliveClient.open(url);
  const taken: number[] = [];
  try {
    for (const until = performance.now() + forSeconds * 1000; performance.now() < until;) {
      const since = performance.now();
      await client.ask(request);
      taken.push(performance.now() - since);
      await sleep(PAUSE_MS);
    }
  } finally {
    client.close();
  }
  return taken;
}

const rank = (taken: readonly number[], part: number): number =>
  [...taken].sort((a, b) => a - b)[Math.floor((taken.length - 1) * part)] ?? 0;

async function measure(lab: Lab, { rounds, seconds }: BenchOptions): Promise<Figure[]> {
  const { database, url: databaseUrl } = await lab.createDatabase('bench_neighbours');
  const [large, small] = [
    await addCountedMsp(database, LARGE),
    await addCountedMsp(database, SMALL),
  ];
  const server = await startSeatwise(databaseUrl);
  const url = new URL(`${server.origin}/graphql`);
  const requestOf = (tenantId: number, query: string): Buffer =>
    postRequest(url, JSON.stringify({ query }), { authorization: server.authorization(tenantId) });
  const [costly, cheap] = [requestOf(large, COSTLY), requestOf(small, CHEAP)];
  const [alone, beside, health]: [number[], number[], number[]] = [[], [], []];
  const healthRequest = Buffer.from(`GET /health HTTP/1.1\r\nhost: ${url.host}\r\n\r\n`);
  let answered = 0;
  try {
    await latencies(url, cheap, 1);
    // Starts what answers costly queries.
    await latencies(url, costly, 1);
    for (let round = 0; round < rounds; round += 1) {
      alone.push(...(await latencies(url, cheap, seconds)));
      answered += await whileFlooded(url, costly, seconds, async () => {
        const both = [latencies(url, cheap, seconds), latencies(url, healthRequest, seconds)];
        const [asked = [], checked = []] = await Promise.all(both);
        beside.push(...asked);
        health.push(...checked);
      });
    }
  } finally {
    await server.stop();
  }
  const figure = (part: number): Figure => ({
    claim: `p${part * 100} of an MSP beside one that asks ${AT_ONCE} costly queries at once ÷ alone`,
    value: rank(beside, part) / rank(alone, part),
    unit: '×',
    target: '1.2',
    behind: `${rank(beside, part).toFixed(1)} ÷ ${rank(alone, part).toFixed(1)} ms`,
  });
  return [
    figure(0.5),
    figure(0.99),
    {
      claim: 'p99 of /health meanwhile',
      value: rank(health, 0.99),
      unit: 'ms',
      behind: `${(answered / rounds).toFixed(1)} costly queries/s were answered`,
    },
  ];
}

export const neighboursBench: Subject = {
  name: 'neighbours',
  about: 'one MSP, and /health, while another one asks for more than there is',
  measure,
};
