import { bigint, defaultsTo, instant, int, nullable, text } from './column';
import { table } from './table';

/** An event on its way to an endpoint, and what became of it. */
export const webhookDelivery = table(
  'webhook_delivery',
  {
    tenant_id: int,
    endpoint_id: int,
    /** The event's. */
    number: bigint,
    /** From here on it is tried for three days. */
    queued_at: instant,
    attempts: defaultsTo(int, 0),
    /** Null: it is over. While an attempt is under way, when another program may take it for lost. */
    next_at: nullable(instant),
    last_at: nullable(instant),
    last_status: nullable(int),
    ms: nullable(int),
    /** The beginning of what the receiver answered. */
    answer: nullable(text),
    /** Why there was no answer. */
    problem: nullable(text),
    delivered_at: nullable(instant),
  },
  {
    key: ['tenant_id', 'endpoint_id', 'number'],
    foreignKeys: {
      endpoint: { columns: ['tenant_id', 'endpoint_id'], of: 'webhook_endpoint' },
    },
    checks: { over: '(delivered_at IS NULL) OR (next_at IS NULL)' },
    indexes: {
      due: {
        columns: ['tenant_id', 'endpoint_id', 'next_at', 'number'],
        where: 'next_at IS NOT NULL',
      },
      over: { columns: ['last_at'], where: 'next_at IS NULL' },
    },
  },
);
