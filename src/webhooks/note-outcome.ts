import type { TenantScope } from '../database/tenant-scope';
import { PATIENCE_MS, restAfter, waitAfter } from './backoff';
import type { DueDelivery } from './claim-deliveries';
import type { Outcome } from './delivery-figures';
import { disableEndpoint } from './disable-endpoint';
import type { Verdict } from './judge-answer';
import type { Posted } from './post';

export interface Attempt {
  readonly endpointId: number;
  readonly due: DueDelivery;
  readonly posted: Posted;
  readonly verdict: Verdict;
  readonly at: Date;
  /** From 0 up to, not including, 1. */
  readonly chance: number;
}

// An attempt that was taken for lost meanwhile says nothing of the one that followed it.
const NOTE = `
  UPDATE webhook_delivery SET next_at = $5, delivered_at = $6, last_status = $7, ms = $8, answer = $9, problem = $10
  WHERE tenant_id = $1 AND endpoint_id = $2 AND number = $3 AND attempts = $4 AND delivered_at IS NULL`;

/** The moment of the last delivery is kept to the minute: a busy endpoint is not written again for each. */
const NOTE_SUCCESS = `
  UPDATE webhook_endpoint SET failures = 0, failing_since = NULL, rests_until = NULL, delivered_at = $3
  WHERE tenant_id = $1 AND id = $2
    AND (failures > 0 OR failing_since IS NOT NULL OR delivered_at IS NULL OR delivered_at <= $3::timestamptz - interval '1 minute')`;

// What was on its way when the endpoint began to rest fails for the same reason: a restart of a second would
// otherwise count as many failures as letters were on their way, and be taken for an outage of minutes.
const NOTE_FAILURE = `
  UPDATE webhook_endpoint SET failing_since = coalesce(failing_since, $3),
    failures = failures + CASE WHEN rests_until > $3 THEN 0 ELSE 1 END
  WHERE tenant_id = $1 AND id = $2 RETURNING failures, failing_since`;

const REST = `
  UPDATE webhook_endpoint SET rests_until = greatest(rests_until, $3) WHERE tenant_id = $1 AND id = $2`;

const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** When it is tried again; null when it was tried long enough. */
function nextTry({ due, verdict, at, chance }: Attempt): Date | null {
  if (at.getTime() - due.queued_at.getTime() >= PATIENCE_MS) return null;
  const asked = verdict.what === 'FAILED' ? (verdict.askedMs ?? 0) : 0;
  return after(at, Math.max(asked, waitAfter(due.attempts, chance)));
}

interface Failing {
  readonly failures: number;
  readonly failing_since: Date;
}

/** Leaves an endpoint alone that asks for it or seems to be down, and gives up one that was down for days. */
async function judgeEndpoint(scope: TenantScope, attempt: Attempt): Promise<void> {
  const { endpointId, verdict, at } = attempt;
  const key = [scope.tenantId, endpointId];
  if (verdict.what === 'GONE') return disableEndpoint(scope, endpointId, 'GONE', at);
  const [row] = await scope.query<Failing>(NOTE_FAILURE, [...key, at]);
  if (!row || verdict.what !== 'FAILED') return;
  if (at.getTime() - row.failing_since.getTime() >= PATIENCE_MS)
    return disableEndpoint(scope, endpointId, 'FAILING', at);
  const rest = Math.max(verdict.askedMs ?? 0, restAfter(row.failures));
  if (rest > 0) await scope.query(REST, [...key, after(at, rest)]);
}

/** Writes down how an attempt ended, and what follows from it for the endpoint. */
export async function noteOutcome(scope: TenantScope, attempt: Attempt): Promise<Outcome> {
  const { endpointId, due, posted, verdict, at } = attempt;
  const isDelivered = verdict.what === 'DELIVERED';
  const next = isDelivered ? null : nextTry(attempt);
  await scope.query(NOTE, [
    ...[scope.tenantId, endpointId, due.number, due.attempts],
    ...[next, isDelivered ? at : null],
    ...[posted.status, posted.ms, posted.answer, posted.problem],
  ]);
  if (isDelivered) await scope.query(NOTE_SUCCESS, [scope.tenantId, endpointId, at]);
  else await judgeEndpoint(scope, attempt);
  if (isDelivered) return 'delivered';
  if (verdict.what === 'GONE') return 'gone';
  return next === null ? 'given up' : 'failed';
}
