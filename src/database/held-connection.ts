import type { PoolClient, QueryResult } from 'pg';
import { Refusal } from '../errors';
import { abortReason, isAway, refuseAborted } from './refused-statement';

/** So much longer than a statement may take, its answer is waited for: then the server hangs, or the network. */
export const MARGIN_MS = 5000;

export interface HoldOptions {
  /** How long a statement may take. */
  readonly statementMs: number;
  readonly signal: AbortSignal | undefined;
  /** Told of every statement that is sent, but those that begin and end the transaction. */
  readonly onStatement: (sql: string) => void;
  /** Cancels what the server process of this number runs. */
  readonly cancel: (pid: number) => Promise<unknown>;
  /** What a failed statement means for those who asked. */
  readonly explain: (error: unknown) => unknown;
  /** Told when the connection is given back. */
  readonly onEnd: () => void;
}

/** A connection in the hands of one piece of work: one transaction, from its begin to its end. */
export class HeldConnection {
  private pid = 0;
  private isRunning = false;
  /** Nothing can be said over it any more, not even goodbye. */
  private isBroken = false;
  /** Whether the cancellation arrived. One that did not may still be on its way. */
  private cancelling: Promise<boolean> | null = null;
  /** After one refused statement Postgres refuses the rest of the transaction, in words that tell nobody anything. */
  private refused: Refusal | null = null;

  constructor(
    private readonly client: PoolClient,
    private readonly options: HoldOptions,
  ) {}

  async begin(sql: string): Promise<void> {
    const { signal, explain } = this.options;
    if (signal?.aborted) {
      this.giveBack(false);
      throw abortReason(signal);
    }
    try {
      const results = await this.send(`${sql}; SELECT pg_backend_pid() AS pid`);
      // Several statements in one text come back as several results.
      const own = (results as unknown as QueryResult<{ pid: number }>[]).at(-1);
      this.pid = own?.rows[0]?.pid ?? 0;
      signal?.addEventListener('abort', this.stop);
    } catch (error) {
      this.giveBack(true);
      throw explain(error);
    }
  }

  async query<R extends object>(sql: string, values: readonly unknown[]): Promise<R[]> {
    if (this.refused) throw this.refused;
    refuseAborted(this.options.signal);
    this.isRunning = true;
    try {
      this.options.onStatement(sql);
      return (await this.send<R>(sql, values)).rows;
    } catch (error) {
      throw this.note(error);
    } finally {
      this.isRunning = false;
    }
  }

  /** Keeps what was written. Postgres takes the COMMIT of a failed transaction for a ROLLBACK and says so only here. */
  async commit(): Promise<void> {
    const { signal, explain } = this.options;
    if (signal?.aborted) {
      await this.end('ROLLBACK');
      throw abortReason(signal);
    }
    try {
      const { command } = await this.send('COMMIT');
      if (command !== 'COMMIT')
        throw new Error('a transaction with a failed statement was ended as if it had succeeded');
    } catch (error) {
      this.giveBack(true);
      throw explain(error);
    }
    this.giveBack(false);
  }

  /**
   * Ends it when there is nothing to keep. A connection that cannot even do that is thrown away, and
   * so is one whose cancellation may still be on its way: it would meet somebody else's statement.
   */
  async end(statement: 'COMMIT' | 'ROLLBACK', after?: unknown): Promise<void> {
    this.isBroken ||= isAway(after);
    const arrived = (await this.cancelling) ?? true;
    if (this.isBroken) return this.giveBack(true);
    try {
      await this.send(statement);
      this.giveBack(!arrived);
    } catch {
      this.giveBack(true);
    }
  }

  private send<R extends object>(
    text: string,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>> {
    const asked = { text, values: values as unknown[] | undefined };
    // The driver's types do not know that a single query can have a time limit.
    const timed = { ...asked, query_timeout: this.options.statementMs + MARGIN_MS };
    return this.client.query<R>(timed);
  }

  private readonly stop = (): void => {
    if (!this.isRunning) return;
    this.cancelling ??= this.options.cancel(this.pid).then(
      () => true,
      () => false,
    );
  };

  private note(error: unknown): unknown {
    const { signal, explain } = this.options;
    this.isBroken ||= isAway(error);
    if (signal?.aborted) return abortReason(signal);
    const explained = explain(error);
    if (explained instanceof Refusal) this.refused = explained;
    return explained;
  }

  private giveBack(broken: boolean): void {
    this.options.signal?.removeEventListener('abort', this.stop);
    this.client.release(broken);
    this.options.onEnd();
  }
}
