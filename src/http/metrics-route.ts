import type { FastifyInstance } from 'fastify';
import { demand } from '../auth/actor';
import {
  isWaiting,
  waitingTenants,
  waitingWork,
  type WaitingWork,
} from '../rollup/marks/waiting-tenants';
import type { ServerParts } from './server-parts';

interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** Prometheus' text format, version 0.0.4. */
const toText = (gauges: readonly Gauge[]): string =>
  gauges
    .map(
      ({ name, help, value }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`,
    )
    .join('');

const gaugesOf = (uptime: number, waiting: number, work: WaitingWork): Gauge[] => [
  { name: 'seatwise_uptime_seconds', help: 'Time since the process started.', value: uptime },
  {
    name: 'seatwise_memory_bytes',
    help: 'Resident memory of the process.',
    value: process.memoryUsage.rss(),
  },
  {
    name: 'seatwise_tenants_waiting',
    help: 'MSPs with figures that wait to be counted again.',
    value: waiting,
  },
  {
    name: 'seatwise_stale_marks',
    help: 'Marks on figures that wait to be counted again, over all MSPs.',
    value: work.marks,
  },
  {
    name: 'seatwise_not_counted',
    help: 'Tickets, client-months and months that failed to be counted and were stepped over, over all MSPs.',
    value: work.notCounted,
  },
];

/** `GET /metrics`: a few figures about the server itself, for tokens with the scope `operator`. */
export function metricsRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get('/metrics', async (request, reply) => {
    demand(request.actor, 'operator');
    const database = parts.database.within({ lane: 'operator' });
    const waiting = (await waitingTenants(database, parts.clock.now())).filter(isWaiting);
    const gauges = gaugesOf(process.uptime(), waiting.length, await waitingWork(database));
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(toText(gauges));
  });
}
