import type { List, ParentColumns } from '../../request/list-query';
import { event } from '../../tables/event';
import { columnsOf, select } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { webhookDelivery } from '../../tables/webhook-delivery';
import { thingOf } from '../thing-of';
import { Delivery } from './delivery.type';

const COLUMNS = select(
  columnsOf(
    webhookDelivery,
    'd',
    ...(['number', 'attempts', 'next_at', 'last_at', 'last_status', 'ms'] as const),
    ...(['answer', 'problem', 'delivered_at'] as const),
  ),
  columnsOf(event, 'e', 'kind'),
);
type DeliveryRow = RowOf<typeof COLUMNS>;

export const OF_ENDPOINT: ParentColumns = [{ sql: 'd.endpoint_id', type: 'int' }];

/** The newest event first. */
export const deliveryList = (tenantId: number): List<DeliveryRow> => ({
  select: COLUMNS,
  from: 'webhook_delivery d JOIN event e ON e.tenant_id = d.tenant_id AND e.number = d.number',
  order: [{ sql: 'd.number', type: 'bigint' }],
  descending: true,
  where: (add) => [`d.tenant_id = ${add(tenantId, 'int')}`],
});

function stateOf({ delivered_at: delivered, next_at: next }: DeliveryRow): Delivery['state'] {
  if (delivered) return 'DELIVERED';
  return next ? 'WAITING' : 'GIVEN_UP';
}

export const toDelivery = (row: DeliveryRow): Delivery =>
  thingOf(Delivery, {
    ...{ number: row.number, kind: row.kind, state: stateOf(row), attempts: row.attempts },
    ...{ lastTryAt: row.last_at, lastStatus: row.last_status, ms: row.ms, answer: row.answer },
    ...{ problem: row.problem, nextTryAt: row.next_at, deliveredAt: row.delivered_at },
  });
