import type { FastifyInstance } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import { demand } from '../auth/actor';
import {
  isWaiting,
  waitingTenants,
  waitingWork,
  type WaitingWork,
} from '../rollup/marks/waiting-tenants';
import type { ServerParts } from './server-parts';

/**
 * The figures of this moment. Each answer has a registry of its own: requests at the same time must
 * not share figures.
 */
function figuresOf(uptime: number, waiting: number, work: WaitingWork): Registry {
  const registry = new Registry();
  const addGauge = (name: string, help: string, value: number): void =>
    new Gauge({ name, help, registers: [registry] }).set(value);
  addGauge('seatwise_uptime_seconds', 'Time since the process started.', uptime);
  addGauge('seatwise_memory_bytes', 'Resident memory of the process.', process.memoryUsage.rss());
  addGauge('seatwise_tenants_waiting', 'MSPs with figures that wait to be counted again.', waiting);
  addGauge(
    'seatwise_stale_marks',
    'Marks on figures that wait to be counted again, over all MSPs.',
    work.marks,
  );
  addGauge(
    'seatwise_not_counted',
    'Tickets, client-months and months that failed to be counted and were stepped over, over all MSPs.',
    work.notCounted,
  );
  return registry;
}

/** `GET /metrics`: figures about the server itself and its requests, for tokens with the scope `operator`. */
export function metricsRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get('/metrics', async (request, reply) => {
    demand(request.actor, 'operator');
    const database = parts.database.within({ lane: 'operator' });
    const waiting = (await waitingTenants(database, parts.clock.now())).filter(isWaiting);
    const figures = figuresOf(process.uptime(), waiting.length, await waitingWork(database));
    const texts = await Promise.all([figures.metrics(), parts.figures.registry.metrics()]);
    return reply.type(figures.contentType).send(texts.join('\n'));
  });
}
