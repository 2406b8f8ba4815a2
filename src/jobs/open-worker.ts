import type { Runner, TaskList } from 'graphile-worker';
import type { Connections } from '../connectors/connection/connections';
import { deleteRecords } from '../connectors/connection/remove-connection';
import { syncConnection } from '../connectors/engine/sync';
import { messageOf } from '../errors';
import { dueExports, hasExports, removeExpired, type ExportJob } from '../exports/due-exports';
import { runExport, type ExportParts } from '../exports/run-export';
import type { Database } from '../database/database';
import { dueConnections, goingConnections, hasConnections } from './due-connections';
import {
  EXPORT,
  HINTED,
  REMOVE,
  SYNC,
  type HintJob,
  type Queue,
  type RemovalJob,
  type SyncJob,
} from './queue';
import { syncHinted } from './sync-hinted';

export interface Worker {
  /** Ends the page under way of each run; the rest waits for the next run. */
  stop(): Promise<void>;
  /** Begins now if there is anything to do. */
  look(): void;
}

export interface WorkerParts {
  readonly url: string;
  readonly connections: Connections;
  readonly queue: Queue;
  readonly exportDir: () => string;
}

const LOOK = 'look_for_due_connections';
const EVERY_MINUTE = `* * * * * ${LOOK}`;
const AT_ONCE = 2;
/** One for each run, and one that hears of new work. */
const CONNECTIONS = AT_ONCE + 1;
/** How often a program without any connection looks for the first one. */
const FIRST_LOOK_MS = 30_000;

async function queueDue(parts: WorkerParts): Promise<void> {
  const { connections, queue, exportDir } = parts;
  const { database, clock } = connections;
  for (const due of await dueConnections(database, clock.now())) await queue.add(due);
  for (const going of await goingConnections(database)) await queue.remove(going);
  for (const due of await dueExports(database, clock.now())) await queue.export(due);
  await removeExpired(database, clock.now(), exportDir);
}

/** Another export is under way in this program: each takes a place that runs of connections need too. */
const AGAIN_MS = 5_000;

/** Writes exports one after the other. */
function openExporter(parts: WorkerParts): (job: ExportJob, signal: AbortSignal) => Promise<void> {
  const { connections, queue, exportDir } = parts;
  const { database, clock, logger } = connections;
  const exportParts: ExportParts = { database, clock, logger, exportDir };
  let isBusy = false;
  return async (job, signal) => {
    if (isBusy) return queue.export(job, AGAIN_MS);
    isBusy = true;
    await runExport(exportParts, job, signal).finally(() => (isBusy = false));
  };
}

function tasksOf(parts: WorkerParts, signal: AbortSignal): TaskList {
  const { connections } = parts;
  const exportOne = openExporter(parts);
  return {
    [EXPORT]: (payload) => exportOne(payload as ExportJob, signal),
    [SYNC]: async (payload) => {
      await syncConnection(connections, { ...(payload as SyncJob), signal });
    },
    [REMOVE]: (payload) => deleteRecords(connections, payload as RemovalJob, signal),
    [HINTED]: (payload) => syncHinted(parts, payload as HintJob[], signal),
    [LOOK]: () => queueDue(parts),
  };
}

/** Loaded here, because a program that connects nothing needs none of it. */
async function run(parts: WorkerParts, signal: AbortSignal): Promise<Runner> {
  const { run: runWorker, Logger } = await import('graphile-worker');
  const { logger } = parts.connections;
  return runWorker({
    connectionString: parts.url,
    taskList: tasksOf(parts, signal),
    crontab: EVERY_MINUTE,
    concurrency: AT_ONCE,
    maxPoolSize: CONNECTIONS,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') logger.error({ worker: message }, 'the worker failed');
    }),
  });
}

const hasWork = async (database: Database): Promise<boolean> =>
  (await hasConnections(database)) || hasExports(database);

/** Begins as soon as there is a connection to read, or an export to write. Until then it costs a look now and then. */
class WaitingWorker implements Worker {
  private readonly stopping = new AbortController();
  private runner: Runner | null = null;
  private looking: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly parts: WorkerParts) {
    this.timer = setInterval(() => this.look(), FIRST_LOOK_MS).unref();
    this.look();
  }

  look(): void {
    this.looking = this.looking.then(() => this.begin());
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopping.abort();
    await this.looking;
    await this.runner?.stop();
  }

  private async begin(): Promise<void> {
    const { signal } = this.stopping;
    const { database, logger } = this.parts.connections;
    try {
      if (signal.aborted || this.runner !== null || !(await hasWork(database))) return;
      this.runner = await run(this.parts, signal);
      clearInterval(this.timer);
      await queueDue(this.parts);
    } catch (error) {
      if (!signal.aborted)
        logger.warn({ reason: messageOf(error) }, 'the worker could not begin; it tries again');
    }
  }
}

/** Works off the queue: reads connections that are due, and those that somebody asked for. */
export const openWorker = (parts: WorkerParts): Worker => new WaitingWorker(parts);
