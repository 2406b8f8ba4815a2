import type { FastifyInstance } from 'fastify';
import { demand } from '../auth/actor';
import type { ServerParts } from './server-parts';
import { isWaiting, workOfTenants, type TenantWork } from './waiting-tenants';

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

const total = (works: readonly TenantWork[], of: (work: TenantWork) => number): number =>
  works.reduce((sum, work) => sum + of(work), 0);

const gaugesOf = (uptime: number, works: readonly TenantWork[]): Gauge[] => [
  { name: 'seatwise_uptime_seconds', help: 'Time since the process started.', value: uptime },
  {
    name: 'seatwise_memory_bytes',
    help: 'Resident memory of the process.',
    value: process.memoryUsage.rss(),
  },
  {
    name: 'seatwise_tenants_waiting',
    help: 'MSPs with figures that wait to be counted again.',
    value: works.filter(isWaiting).length,
  },
  {
    name: 'seatwise_stale_marks',
    help: 'Marks on figures that wait to be counted again, over all MSPs.',
    value: total(works, ({ marks }) => marks),
  },
  {
    name: 'seatwise_not_counted',
    help: 'Tickets, client-months and months that failed to be counted and were stepped over, over all MSPs.',
    value: total(works, ({ notCounted }) => notCounted),
  },
];

/** `GET /metrics`: a few figures about the server itself, for tokens with the scope `operator`. */
export function metricsRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get('/metrics', async (request, reply) => {
    demand(request.actor, 'operator');
    const works = await workOfTenants(parts.database.within({ lane: 'operator' }), parts.clock);
    return reply
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(toText(gaugesOf(process.uptime(), works)));
  });
}
