import type { Runner, TaskList } from 'graphile-worker';
import type { Connections } from '../connectors/connection/connections';
import { deleteRecords } from '../connectors/connection/remove-connection';
import { syncConnection } from '../connectors/engine/sync';
import { messageOf } from '../errors';
import { dueConnections, goingConnections, hasConnections } from './due-connections';
import {
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
}

export interface WorkerParts {
  readonly url: string;
  readonly connections: Connections;
  readonly queue: Queue;
}

const LOOK = 'look_for_due_connections';
const EVERY_MINUTE = `* * * * * ${LOOK}`;
const AT_ONCE = 2;
/** One for each run, and one that hears of new work. */
const CONNECTIONS = AT_ONCE + 1;
/** How often a program without any connection looks for the first one. */
const FIRST_LOOK_MS = 30_000;

async function queueDue({ connections: { database, clock }, queue }: WorkerParts): Promise<void> {
  for (const due of await dueConnections(database, clock.now())) await queue.add(due);
  for (const going of await goingConnections(database)) await queue.remove(going);
}

function tasksOf(parts: WorkerParts, signal: AbortSignal): TaskList {
  const { connections } = parts;
  return {
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

/** Begins as soon as there is a connection to read. Until then it costs a look now and then. */
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
      if (signal.aborted || this.runner !== null || !(await hasConnections(database))) return;
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
