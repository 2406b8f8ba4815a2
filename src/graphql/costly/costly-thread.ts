import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pino from 'pino';
import { abortReason } from '../../database/refused-statement';
import { Refusal } from '../../errors';
import type { Logger } from '../../logger';
import type { FromThread, Question, ThreadAnswer, ThreadSettings, ToThread } from './messages';

/** The worker file, compiled or not, like this file. */
const PROGRAM = join(__dirname, `costly-worker${extname(__filename)}`);
const isSource = PROGRAM.endsWith('.ts');
const EXEC_ARGV = isSource
  ? ['--require', require.resolve('../../launch/run-typescript')]
  : undefined;

/** How long a thread has to end by itself. */
const LAST_MS = 1500;

const BROKE_OFF =
  'the thread that answers costly queries broke off; the next such query starts another';

interface Waiting {
  answer(answer: ThreadAnswer): void;
  fail(error: unknown): void;
}

const answerLost = (): Refusal =>
  new Refusal(
    'ANSWER_LOST',
    'The part of the server that worked on this answer broke off, and begins anew. Ask again in a moment; should it happen again, ask for less at a time.',
  );

/**
 * A thread that answers. The first question starts it, and so does the next one after it has ended.
 */
export class CostlyThread {
  private worker: Worker | null = null;
  private lastId = 0;
  private closing = false;
  private readonly waiting = new Map<number, Waiting>();
  private readonly logger: Logger;

  constructor(
    private readonly settings: ThreadSettings,
    logger: Logger,
  ) {
    // The thread has already turned its errors into text.
    this.logger = logger.child({}, { serializers: { err: (error: unknown) => error } });
  }

  /** How many questions it works on. */
  get load(): number {
    return this.waiting.size;
  }

  /**
   * Asks the thread. `onOver` is called when the thread has stopped working on it, which may be
   * long after the caller left.
   */
  ask(question: Question, signal: AbortSignal, onOver: () => void): Promise<ThreadAnswer> {
    try {
      this.worker ??= this.start();
    } catch (error) {
      onOver();
      throw error;
    }
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.tell({ kind: 'stop', id });
        reject(abortReason(signal));
      };
      const over = (): void => {
        this.waiting.delete(id);
        signal.removeEventListener('abort', leave);
        onOver();
      };
      this.waiting.set(id, {
        answer: (answer) => (over(), resolve(answer)),
        fail: (error) => (over(), reject(error)),
      });
      this.tell({ kind: 'ask', id, question });
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave);
    });
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    const { worker } = this;
    this.closing = true;
    if (!worker) return;
    worker.ref();
    const gone = once(worker, 'exit');
    this.tell({ kind: 'close' });
    const late = setTimeout(() => void worker.terminate(), LAST_MS);
    await gone;
    clearTimeout(late);
  }

  private tell(message: ToThread): void {
    this.worker?.postMessage(message);
  }

  private start(): Worker {
    // Node's threads for files and compression inherit the priority of the thread that first needs
    // them, so they are started here.
    void access(PROGRAM).catch(() => undefined);
    const worker = new Worker(PROGRAM, { workerData: this.settings, execArgv: EXEC_ARGV });
    worker.on('message', this.hear);
    let cause: unknown = null;
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => this.end(cause));
    worker.unref();
    return worker;
  }

  /** Tells all waiting callers, and the operator unless the end was wanted. */
  private end(cause: unknown): void {
    this.worker = null;
    if (!this.closing)
      this.logger.error({ err: cause && pino.stdSerializers.err(cause as Error) }, BROKE_OFF);
    for (const waiting of [...this.waiting.values()]) waiting.fail(answerLost());
  }

  private readonly hear = (told: FromThread): void => {
    if (told.kind === 'log') this.log(told.line);
    else if (told.kind === 'answered') this.waiting.get(told.id)?.answer(told.answer);
    else this.waiting.get(told.id)?.fail(told.error);
  };

  private log(line: string): void {
    const { level, msg, ...fields } = JSON.parse(line) as { level: number; msg: string };
    const { labels } = pino.levels;
    this.logger[labels[level] as pino.Level]({ ...fields, time: undefined }, msg);
  }
}
