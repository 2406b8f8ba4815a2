import type { FastifyInstance } from 'fastify';
import { demand } from '../auth/actor';
import { tenantsWithWork, type WaitingTenant } from './waiting-tenants';
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

const gaugesOf = (uptime: number, waiting: readonly WaitingTenant[]): Gauge[] => [
  { name: 'seatwise_uptime_seconds', help: 'Time since the process started.', value: uptime },
  {
    name: 'seatwise_memory_bytes',
    help: 'Resident memory of the process.',
    value: process.memoryUsage.rss(),
  },
  {
    name: 'seatwise_tenants_waiting',
    help: 'MSPs with figures that wait to be counted again.',
    value: waiting.length,
  },
  {
    name: 'seatwise_stale_marks',
    help: 'Marks on figures that wait to be counted again, over all MSPs.',
    value: waiting.reduce((sum, tenant) => sum + tenant.marks, 0),
  },
];

/** `GET /metrics`: a few figures about the server itself, for tokens with the scope `operator`. */
export function metricsRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get('/metrics', async (request, reply) => {
    demand(request.actor, 'operator');
    const waiting = await tenantsWithWork(parts.database, parts.clock);
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(toText(gaugesOf(process.uptime(), waiting)));
  });
}
