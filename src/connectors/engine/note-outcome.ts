import type { TenantScope } from '../../database/tenant-scope';
import type { SourceProblem } from '../http/source-problem';

// The same problem is as old as when it was first met.
const NOTE = `
  UPDATE connection SET
    problem = CASE WHEN $3::jsonb IS NULL THEN NULL
      WHEN problem->>'code' = $3::jsonb->>'code' THEN $3::jsonb || jsonb_build_object('since', problem->'since')
      ELSE $3::jsonb END,
    paused = paused OR $4,
    next_at = coalesce($6::timestamptz, CASE WHEN $7 THEN next_at END, $5::timestamptz + every_minutes * interval '1 minute')
  WHERE tenant_id = $1 AND id = $2`;

interface Outcome {
  readonly at: Date;
  readonly problem: SourceProblem | null;
  /** Whether the connection is left alone until a person has looked. */
  readonly pauses: boolean;
  /** Whether only some lists were read: the others stay due when they were. */
  readonly isPartial: boolean;
}

/** Notes how a run ended on its connection, and when the next one is due. */
export function noteOutcome(
  scope: TenantScope,
  connectionId: number,
  { at, problem, pauses, isPartial }: Outcome,
): Promise<unknown> {
  const kept = problem && {
    code: problem.code,
    message: problem.message,
    since: at.toISOString(),
  };
  return scope.query(NOTE, [
    ...[scope.tenantId, connectionId],
    ...[kept === null ? null : JSON.stringify(kept), pauses, at, problem?.retryAt ?? null],
    isPartial,
  ]);
}
