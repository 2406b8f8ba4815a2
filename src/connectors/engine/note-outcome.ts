import type { TenantScope } from '../../database/tenant-scope';
import { tellProblem } from '../connection/tell-problem';
import type { SourceProblem } from '../http/source-problem';

// The same problem is as old as when it was first met.
const NOTE = `
  UPDATE connection c SET
    problem = CASE WHEN $3::jsonb IS NULL THEN NULL
      WHEN was.problem->>'code' = $3::jsonb->>'code' THEN $3::jsonb || jsonb_build_object('since', was.problem->'since')
      ELSE $3::jsonb END,
    paused = paused OR $4,
    next_at = coalesce($6::timestamptz, CASE WHEN $7 THEN next_at END, $5::timestamptz + every_minutes * interval '1 minute')
  FROM (SELECT problem FROM connection WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE) was
  WHERE c.tenant_id = $1 AND c.id = $2 RETURNING was.problem->>'code' AS was`;

interface Outcome {
  readonly at: Date;
  readonly problem: SourceProblem | null;
  /** Whether the connection is left alone until a person has looked. */
  readonly pauses: boolean;
  /** Whether only some lists were read: the others stay due when they were. */
  readonly isPartial: boolean;
}

/** Notes how a run ended on its connection, and when the next one is due. Tells a problem that is new, or over. */
export async function noteOutcome(
  scope: TenantScope,
  connectionId: number,
  { at, problem, pauses, isPartial }: Outcome,
): Promise<void> {
  const kept = problem && {
    code: problem.code,
    message: problem.message,
    since: at.toISOString(),
  };
  const [noted] = await scope.query<{ was: string | null }>(NOTE, [
    ...[scope.tenantId, connectionId],
    ...[kept === null ? null : JSON.stringify(kept), pauses, at, problem?.retryAt ?? null],
    isPartial,
  ]);
  if (noted) await tellProblem(scope, connectionId, { at, was: noted.was, problem });
}
