import type { FastifyInstance } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import { demand } from '../auth/actor';
import {
  isWaiting,
  waitingTenants,
  waitingWork,
  type WaitingWork,
} from '../rollup/marks/waiting-tenants';
import { webhookBacklog } from '../webhooks/due-endpoints';
import type { ServerParts } from './server-parts';

interface Waits {
  readonly tenants: number;
  readonly work: WaitingWork;
  readonly webhooks: number;
}

/**
 * The figures of this moment. Each answer has a registry of its own: requests at the same time must
 * not share figures.
 */
function figuresOf(uptime: number, { tenants, work, webhooks }: Waits): Registry {
  const registry = new Registry();
  const addGauge = (name: string, help: string, value: number): void =>
    new Gauge({ name, help, registers: [registry] }).set(value);
  addGauge('seatwise_uptime_seconds', 'Time since the process started.', uptime);
  addGauge('seatwise_memory_bytes', 'Resident memory of the process.', process.memoryUsage.rss());
  addGauge('seatwise_tenants_waiting', 'MSPs with figures that wait to be counted again.', tenants);
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
  addGauge(
    'seatwise_webhook_backlog',
    'Events that wait to be delivered to a webhook endpoint, over all MSPs.',
    webhooks,
  );
  return registry;
}

/** `GET /metrics`: figures about the server itself and its requests, for tokens with the scope `operator`. */
export function metricsRoute(server: FastifyInstance, parts: ServerParts): void {
  server.get('/metrics', async (request, reply) => {
    demand(request.actor, 'operator');
    const database = parts.database.within({ lane: 'operator' });
    const waiting = (await waitingTenants(database, parts.clock.now())).filter(isWaiting);
    const work = await waitingWork(database);
    const webhooks = await webhookBacklog(database);
    const figures = figuresOf(process.uptime(), { tenants: waiting.length, work, webhooks });
    const texts = await Promise.all(
      [figures, parts.figures.registry, parts.webhookFigures.registry].map((each) =>
        each.metrics(),
      ),
    );
    return reply.type(figures.contentType).send(texts.join('\n'));
  });
}
