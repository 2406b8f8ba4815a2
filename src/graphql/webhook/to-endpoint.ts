import { Refusal } from '../../errors';
import type { RequestContext } from '../../request/context';
import { WHY_DISABLED } from '../../webhooks/disable-endpoint';
import { endpointId, readEndpoint, type EndpointRow } from '../../webhooks/endpoint-row';
import type { Saved } from '../../webhooks/save-endpoint';
import { thingOf } from '../thing-of';
import { WebhookEndpoint } from './webhook-endpoint.type';

function healthOf({
  disabled_at: disabled,
  failing_since: failing,
  delivered_at: last,
}: EndpointRow) {
  if (disabled) return 'DISABLED';
  if (failing) return 'FAILING';
  return last ? 'OK' : 'NEW';
}

function problemOf({ disabled_because: because, failing_since: failing }: EndpointRow) {
  if (because) return WHY_DISABLED[because];
  return failing && 'The last attempts failed; `deliveries` says how.';
}

export const toEndpoint = (
  tenantId: number,
  row: EndpointRow,
  secret: string | null = null,
): WebhookEndpoint =>
  thingOf(WebhookEndpoint, {
    ...{ key: row.id, clientKeys: row.clients, id: endpointId(tenantId, row.id), url: row.url },
    ...{ kinds: row.kinds, selection: row.selection, health: healthOf(row) },
    ...{ problem: problemOf(row), failingSince: row.failing_since, disabledAt: row.disabled_at },
    ...{ lastDeliveredAt: row.delivered_at, savedAt: row.saved_at, savedBy: row.saved_by, secret },
  });

/** An endpoint as it is after a change. */
export async function endpointAfter(
  { scope, tenantId }: RequestContext,
  { id, secret }: Saved,
): Promise<WebhookEndpoint> {
  const row = await readEndpoint(scope, id);
  if (row) return toEndpoint(tenantId, row, secret);
  throw new Refusal('NOT_FOUND', 'The webhook endpoint was removed meanwhile.');
}
