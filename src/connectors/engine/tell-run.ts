import type { TenantScope } from '../../database/tenant-scope';
import { appendEvents } from '../../events/append-events';
import type { NewEvent } from '../../events/event-data';
import { toGlobalId } from '../../scalars/global-id';
import type { SyncState } from '../../tables/sync-run';
import type { SourceProblem } from '../http/source-problem';

interface EndedRun {
  readonly id: number;
  readonly connectionId: number;
  readonly at: Date;
  readonly state: SyncState;
  readonly problem: SourceProblem | null;
}

function eventOf({ tenantId }: TenantScope, run: EndedRun): NewEvent {
  const { at, problem } = run;
  const subject = toGlobalId('sync-run', tenantId, run.id);
  const connection = toGlobalId('connection', tenantId, run.connectionId);
  const about = { at, subject, clientId: null };
  if (problem === null) {
    const state = run.state === 'DONE' ? 'DONE' : 'STOPPED';
    return { kind: 'SYNC_FINISHED', ...about, data: { connection, state } };
  }
  const { code, message } = problem;
  return { kind: 'SYNC_FAILED', ...about, data: { connection, code, message } };
}

/** Tells how runs of connections have ended. */
export const tellRuns = (scope: TenantScope, runs: readonly EndedRun[]): Promise<void> =>
  appendEvents(
    scope,
    runs.map((run) => eventOf(scope, run)),
  );
