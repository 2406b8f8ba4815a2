import 'reflect-metadata';
import { setPriority } from 'node:os';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import pino from 'pino';
import { fixedClock } from '../../clock';
import { openDatabase, type Database } from '../../database/database';
import { openContext } from '../../request/open-context';
import { openNotes } from '../../request/request-notes';
import type { Answers } from '../answering/asked';
import { openGraphql } from '../server';
import type { FromThread, Question, ThreadAnswer, ThreadSettings, ToThread } from './messages';

/**
 * How far it yields when others want the processor too: it then gets about a third of their share.
 */
const NICENESS = 5;

/** The program of a thread that answers costly queries: the same API on its own event loop. */
class CostlyWorker {
  private readonly running = new Map<number, AbortController>();

  constructor(
    private readonly port: MessagePort,
    private readonly database: Database,
    private readonly graphql: Answers,
  ) {}

  hear(told: ToThread): void {
    if (told.kind === 'ask') void this.take(told.id, told.question);
    else if (told.kind === 'stop') this.running.get(told.id)?.abort();
    else void this.close();
  }

  private async take(id: number, question: Question): Promise<void> {
    const caller = new AbortController();
    this.running.set(id, caller);
    try {
      const answer = await this.answer(question, caller.signal);
      // The buffer is transferred instead of copied.
      this.tell({ kind: 'answered', id, answer }, [answer.body.buffer as ArrayBuffer]);
    } catch (error) {
      this.tell({ kind: 'failed', id, error });
    } finally {
      this.running.delete(id);
    }
  }

  private async answer(
    { asked, actor, requestId, limits, now }: Question,
    signal: AbortSignal,
  ): Promise<ThreadAnswer> {
    const notes = { ...openNotes(requestId), ...(limits && { limits }) };
    const parts = { database: this.database, clock: fixedClock(now) };
    const context = openContext(parts, { actor, notes, signal });
    const { body, ...head } = await this.graphql.answer(asked, context, signal);
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { ...head, body: bytes, statements: notes.statements, unused: notes.unused ?? 0 };
  }

  private tell(told: FromThread, handedOver: ArrayBuffer[] = []): void {
    this.port.postMessage(told, handedOver);
  }

  private async close(): Promise<void> {
    await this.database.close();
    // Inside a worker this ends only the thread.
    process.exit();
  }
}

/**
 * Lowers this thread's priority. Only on Linux does each thread have its own; elsewhere it would
 * slow the whole process.
 */
function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, NICENESS);
  } catch {
    // Without permission the priority stays as it is.
  }
}

async function work(port: MessagePort, settings: ThreadSettings): Promise<void> {
  const { databaseUrl: url, connections, limits, jit, prepare, logLevel } = settings;
  const write = (line: string): void =>
    port.postMessage({ kind: 'log', line } satisfies FromThread);
  const logger = pino({ level: logLevel, base: undefined }, { write });
  const database = openDatabase({
    url,
    poolSize: connections,
    prepare,
    // Turns between tenants were settled before the question came here.
    limits: { ...limits, tenantConnections: connections },
  });
  const graphql = await openGraphql({ logger, jit, costly: null });
  const worker = new CostlyWorker(port, database, graphql);
  stepBack();
  port.on('message', (told: ToThread) => worker.hear(told));
}

void work(parentPort!, workerData as ThreadSettings);
