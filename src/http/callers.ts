import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import { shuttingDown } from '../database/refused-statement';
import { Refusal } from '../errors';

const hungUp = (): Refusal =>
  new Refusal('CALLER_GONE', 'The caller hung up before the answer, so the work was ended.');

/** All requests that wait for an answer. */
export class Callers {
  private readonly waiting = new Set<AbortController>();
  private closing = false;
  private readonly open: (() => Promise<void>)[] = [];
  private server: FastifyInstance | null = null;

  watch(server: FastifyInstance): void {
    this.server = server;
    server.addHook('onRequest', async () => {
      if (this.closing) throw shuttingDown();
    });
    server.addHook('onSend', async (_request, reply) => {
      if (this.closing) void reply.header('connection', 'close');
    });
    server.addHook('onResponse', async () => {
      // The head may have been sent before closing began, without `connection: close`. The socket
      // would then wait for another request.
      if (this.closing) setImmediate(() => server.server.closeIdleConnections());
    });
  }

  /** Ends what stays open by itself, as the first thing of all. */
  onDrain(end: () => Promise<void>): void {
    this.open.push(end);
  }

  /** A signal that aborts when nobody waits for this answer any more. */
  signalOf(answer: ServerResponse): AbortSignal {
    const caller = new AbortController();
    this.waiting.add(caller);
    const leave = (): void => {
      this.waiting.delete(caller);
      if (!answer.writableFinished) caller.abort(hungUp());
    };
    if (answer.closed) leave();
    else answer.once('close', leave);
    return caller.signal;
  }

  /**
   * Takes no new requests, answers those under way, and closes each connection after its answer.
   */
  async drain(withinMs: number): Promise<void> {
    this.closing = true;
    const deadline = setTimeout(() => this.cutOff(), withinMs);
    try {
      await Promise.all(this.open.map((end) => end()));
      await this.server?.close();
    } finally {
      clearTimeout(deadline);
    }
  }

  /** Ends all work under way with a refusal, and hangs up on callers who do not read it in time. */
  private cutOff(): void {
    for (const caller of this.waiting) caller.abort(shuttingDown());
    setTimeout(() => this.server?.server.closeAllConnections(), LAST_WORDS_MS).unref();
  }
}

const LAST_WORDS_MS = 500;
