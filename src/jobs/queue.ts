import type { WorkerUtils } from 'graphile-worker';
import { systemClock } from '../clock';
import type { Database } from '../database/database';
import type { ExportJob } from '../exports/due-exports';

/** A run that waits for a worker. */
export interface SyncJob {
  readonly tenantId: number;
  readonly connectionId: number;
  /** A run that is noted already; without one, the worker notes one. */
  readonly runId?: number;
  readonly streams?: readonly string[] | null;
}

export const SYNC = 'sync_connection';

/** Lists that a source says have changed. */
export interface HintJob {
  readonly tenantId: number;
  readonly connectionId: number;
  readonly streams: readonly string[];
}

export const HINTED = 'sync_hinted_lists';

/** A connection whose records are to be deleted, and then itself. */
export interface RemovalJob {
  readonly tenantId: number;
  readonly connectionId: number;
}

export const REMOVE = 'remove_connection';

export const EXPORT = 'write_export';

/** Where work waits for a worker: in the same Postgres, so that it outlives every program. */
export interface Queue {
  add(job: SyncJob): Promise<void>;
  remove(job: RemovalJob): Promise<void>;
  /** Reads lists in a while. What is hinted until then is read together. */
  hint(job: HintJob, inMs: number): Promise<void>;
  /** Writes an export, in a while where that is said. */
  export(job: ExportJob, inMs?: number): Promise<void>;
  /** Called when something was added here, so that a worker of the same program need not look for it. */
  onAdd: () => void;
  close(): Promise<void>;
}

/** Loaded when it is first needed: most programs never queue anything. */
async function openUtils(url: string): Promise<WorkerUtils> {
  const { makeWorkerUtils } = await import('graphile-worker');
  const utils = await makeWorkerUtils({ connectionString: url, maxPoolSize: 1 });
  await utils.migrate();
  return utils;
}

export function openQueue(url: string): Queue {
  let opening: Promise<WorkerUtils> | null = null;
  const open = (): Promise<WorkerUtils> =>
    (opening ??= openUtils(url).catch((error: unknown) => {
      opening = null;
      throw error;
    }));
  const queue: Queue = {
    onAdd: () => undefined,
    add: async (job) => {
      const { tenantId, connectionId, runId } = job;
      // A connection that is due waits once, however often that is noticed.
      const jobKey = `${SYNC} ${tenantId} ${connectionId} ${runId ?? 'due'}`;
      await (await open()).addJob(SYNC, job, { jobKey, maxAttempts: 1 });
    },
    remove: async (job) => {
      const jobKey = `${REMOVE} ${job.tenantId} ${job.connectionId}`;
      await (await open()).addJob(REMOVE, job, { jobKey, maxAttempts: 1 });
    },
    hint: async (job, inMs) => {
      const jobKey = `${HINTED} ${job.tenantId} ${job.connectionId}`;
      // Lists of jobs with one key are joined, and keep the time of the first.
      await (
        await open()
      ).addJob(HINTED, [job], {
        ...{ jobKey, jobKeyMode: 'preserve_run_at', maxAttempts: 1 },
        runAt: new Date(systemClock.now().getTime() + inMs),
      });
    },
    export: async (job, inMs = 0) => {
      const jobKey = `${EXPORT} ${job.tenantId} ${job.exportId}`;
      const runAt = new Date(systemClock.now().getTime() + inMs);
      await (await open()).addJob(EXPORT, job, { jobKey, maxAttempts: 1, runAt });
      queue.onAdd();
    },
    close: async () => {
      await (await opening)?.release();
    },
  };
  return queue;
}

const queues = new WeakMap<object, Queue>();

/** Makes a queue known to everything that works on the same database. */
export const setQueue = ({ identity }: Database, queue: Queue): void =>
  void queues.set(identity, queue);

export function queueOf({ identity }: Database): Queue {
  const queue = queues.get(identity);
  if (!queue) throw new Error('this program has no queue');
  return queue;
}
