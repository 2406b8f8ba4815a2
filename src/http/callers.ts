import type { FastifyInstance } from 'fastify';
import type { ServerResponse } from 'node:http';
import { shuttingDown } from '../database/refused-statement';
import { Refusal } from '../errors';

const hungUp = (): Refusal =>
  new Refusal('CALLER_GONE', 'The caller hung up before the answer, so the work was ended.');

/** Everybody who waits for an answer. */
export class Callers {
  private readonly waiting = new Set<AbortController>();
  private closing = false;
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
      // Its head may have been sent before the closing began: then the socket waits for another request.
      if (this.closing) setImmediate(() => server.server.closeIdleConnections());
    });
  }

  /** Says when nobody waits for this answer any more. */
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

  /** Takes no more callers, answers those who are there, and lets none of their connections wait for more. */
  async sendHome(withinMs: number): Promise<void> {
    this.closing = true;
    const deadline = setTimeout(() => this.cutOff(), withinMs);
    try {
      await this.server?.close();
    } finally {
      clearTimeout(deadline);
    }
  }

  /** Ends the work of everybody who still waits, tells them, and hangs up on those who do not take the answer. */
  private cutOff(): void {
    for (const caller of this.waiting) caller.abort(shuttingDown());
    setTimeout(() => this.server?.server.closeAllConnections(), LAST_WORDS_MS).unref();
  }
}

const LAST_WORDS_MS = 500;
