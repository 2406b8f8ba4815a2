import { isBeingRemoved } from '../connection/remove-connection';
import { readConnection } from '../connection/read-connection';
import { openConnection } from '../connection/open-source';
import type { Connections } from '../connection/connections';
import { Refusal } from '../../errors';
import type { SyncState } from '../../tables/sync-run';
import { isLasting, SourceProblem } from '../http/source-problem';
import { deriveAgain } from './derive-again';
import { expectRows, type ExpectedRows } from './expect-rows';
import type { LandedPage } from './land-page';
import { LeaseLost } from './lease';
import type { OpenConnection } from './open-connection';
import {
  beginRun,
  databaseTime,
  endRun,
  noteRun,
  postpone,
  stopLostRuns,
  type BegunRun,
} from './run-notes';
import { runStream } from './run-stream';
import { noteGaps } from './note-gaps';
import { noteOutcome } from './note-outcome';
import { tellRuns } from './tell-run';

export interface SyncRequest {
  readonly tenantId: number;
  readonly connectionId: number;
  /** A run that waits already; without one, a run is noted. */
  readonly runId?: number;
  /** Only these streams. */
  readonly streams?: readonly string[] | null;
  readonly signal?: AbortSignal;
  /** Told before the past is read: how much of it there is. */
  readonly onExpected?: (expected: ExpectedRows) => void;
  readonly onPage?: (stream: string, landed: LandedPage) => void;
}

export interface SyncOutcome {
  readonly runId: number;
  readonly state: SyncState;
  readonly problem: SourceProblem | null;
}

/** A run that was asked for before the connection was removed goes with it. */
async function isGoing({ database }: Connections, request: SyncRequest): Promise<boolean> {
  const { tenantId, connectionId } = request;
  const { connected } = await database.read({ tenantId, clientIds: null }, (scope) =>
    readConnection(scope, connectionId),
  );
  return isBeingRemoved(connected);
}

async function openRun(
  { database, clock }: Connections,
  { tenantId, connectionId, runId, streams = null }: SyncRequest,
): Promise<BegunRun> {
  return database.write(tenantId, async (scope) => {
    const at = clock.now();
    const begunAt = await databaseTime(scope);
    const lost = await stopLostRuns(scope, connectionId, at);
    // The other lists are due when they were: a run of some does not put them off.
    if (streams === null) await postpone(scope, connectionId, at);
    const id = runId ?? (await noteRun(scope, connectionId, { state: 'RUNNING', streams, at }));
    if (runId !== undefined) await beginRun(scope, runId, at);
    const stopped = { connectionId, at, state: 'STOPPED', problem: null } as const;
    await tellRuns(
      scope,
      lost.map((run) => ({ ...run, ...stopped })),
    );
    return { id, begunAt };
  });
}

async function readStreams(
  open: OpenConnection,
  { streams: only = null, onPage, onExpected }: SyncRequest,
  run: BegunRun,
): Promise<void> {
  const wanted = open.connector.streams.filter(({ name }) => only === null || only.includes(name));
  const expected = await expectRows(open, wanted);
  onExpected?.(expected);
  for (const stream of wanted) {
    open.signal.throwIfAborted();
    await runStream(open, stream, run, (landed) => onPage?.(stream.name, landed));
  }
}

/** A failure as the connection keeps it; null when somebody stopped the run. */
function toProblem(error: unknown, signal: AbortSignal): SourceProblem | null {
  if (error instanceof SourceProblem) return error;
  if (signal.aborted || error instanceof LeaseLost) return null;
  if (error instanceof Refusal) return new SourceProblem('BROKEN_ANSWER', error.message);
  return new SourceProblem('BROKEN_ANSWER', 'The run broke off; the log of the server says why.');
}

/** Reads a connection: all its streams, one after the other, each as far as it goes. */
export async function syncConnection(
  connections: Connections,
  request: SyncRequest,
): Promise<SyncOutcome> {
  const { tenantId, connectionId } = request;
  const { signal = new AbortController().signal } = request;
  if (await isGoing(connections, request))
    return { runId: request.runId ?? 0, state: 'STOPPED', problem: null };
  const run = await openRun(connections, request);
  const runId = run.id;
  let problem: SourceProblem | null = null;
  let state: SyncState = 'DONE';
  try {
    const open = await openConnection(connections, tenantId, connectionId, signal);
    await deriveAgain(open);
    await readStreams(open, request, run);
    // A run of some lists, or of none, asks for nothing else.
    if (!request.streams) await noteGaps(open);
  } catch (error) {
    problem = toProblem(error, signal);
    state = problem === null ? 'STOPPED' : 'FAILED';
    if (!(error instanceof SourceProblem) && problem !== null)
      connections.logger.error({ err: error, tenantId, connectionId }, 'a connection broke off');
  }
  const at = connections.clock.now();
  await connections.database.write(tenantId, async (scope) => {
    await endRun(scope, runId, { state, at, problem });
    await noteOutcome(scope, connectionId, {
      at,
      problem,
      pauses: problem !== null && isLasting(problem),
      isPartial: (request.streams ?? null) !== null,
    });
    await tellRuns(scope, [{ id: runId, connectionId, state, at, problem }]);
  });
  return { runId, state, problem };
}
