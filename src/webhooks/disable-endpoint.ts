import type { TenantScope } from '../database/tenant-scope';
import { appendEvents } from '../events/append-events';
import type { DisabledBecause } from '../tables/webhook-endpoint';
import { endpointId } from './endpoint-row';

/** What is said of an endpoint that is sent nothing any more. */
export const WHY_DISABLED: Readonly<Record<DisabledBecause, string>> = {
  ASKED: 'It was disabled by saveWebhookEndpoint.',
  FAILING:
    'For three days nothing could be delivered. Mend the receiver, save the endpoint again, and have the events replayed.',
  GONE: 'The receiver answered that it is gone for good (status 410).',
  TOKEN_REVOKED:
    'The token that saved it was revoked. Save the endpoint again with a token that holds.',
};

const DISABLE = `
  UPDATE webhook_endpoint SET disabled_at = $3, disabled_because = $4
  WHERE tenant_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING id`;

/** Sends an endpoint nothing any more, and announces it. What waits for it goes on waiting. */
export async function disableEndpoint(
  scope: TenantScope,
  id: number,
  because: DisabledBecause,
  at: Date,
): Promise<void> {
  const disabled = await scope.query(DISABLE, [scope.tenantId, id, at, because]);
  if (disabled.length === 0) return;
  const subject = endpointId(scope.tenantId, id);
  const data = { reason: because, message: WHY_DISABLED[because] };
  await appendEvents(scope, [{ kind: 'ENDPOINT_DISABLED', at, subject, clientId: null, data }]);
}
