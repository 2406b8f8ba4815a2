import { performance } from 'node:perf_hooks';
import type { PoolClient, QueryResult } from 'pg';
import { Refusal } from '../errors';
import { abortReason, isAway, isUnprepared, refuseAborted } from './refused-statement';
import type { StatementNames } from './statement-names';

/**
 * An answer is waited for this much longer than its statement may take. Then the server or
 * the network hangs.
 */
export const MARGIN_MS = 5000;

export interface HoldOptions {
  /** How long a statement may take. */
  readonly statementMs: number;
  readonly signal: AbortSignal | undefined;
  /** The names of statements to prepare; null when none is. */
  readonly names: StatementNames | null;
  /** Called with every statement, except those that begin and end the transaction. */
  readonly onStatement: (sql: string) => void;
  /** Cancels the statement that the server process with this number runs. */
  readonly cancel: (pid: number) => Promise<unknown>;
  /** Turns a failed statement into the error for the caller. */
  readonly explain: (error: unknown) => unknown;
  /** Called when the connection is given back. */
  readonly onEnd: () => void;
}

/** A connection while one piece of work holds it: one transaction, from begin to end. */
export class HeldConnection {
  private pid = 0;
  private isRunning = false;
  /** The connection cannot be used any more, not even to end the transaction. */
  private isBroken = false;
  /** Whether the cancellation arrived. One that failed may still be on its way. */
  private cancelling: Promise<boolean> | null = null;
  /**
   * The first refusal in this transaction. Postgres refuses every later statement too, with a
   * message that explains nothing.
   */
  private refused: Refusal | null = null;

  constructor(
    private readonly client: PoolClient,
    private readonly options: HoldOptions,
  ) {}

  /** Begins the transaction, and returns what the server told of it: its process, and what else is asked. */
  async begin(
    sql: string,
    asked: readonly string[] = [],
  ): Promise<Readonly<Record<string, unknown>>> {
    const { signal, explain } = this.options;
    if (signal?.aborted) {
      this.giveBack(false);
      throw abortReason(signal);
    }
    try {
      const facts = ['pg_backend_pid() AS pid', ...asked].join(', ');
      const results = await this.send(`${sql}; SELECT ${facts}`);
      // Several statements in one text come back as several results.
      const [told] = (results as unknown as QueryResult<{ pid: number }>[]).at(-1)?.rows ?? [];
      this.pid = told?.pid ?? 0;
      signal?.addEventListener('abort', this.stop);
      return told ?? {};
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
      const since = performance.now();
      const { rows } = await this.send<R>(sql, values);
      this.options.names?.noteTime(sql, performance.now() - since);
      return rows;
    } catch (error) {
      throw this.note(error);
    } finally {
      this.isRunning = false;
    }
  }

  /**
   * Commits. Postgres turns the COMMIT of a failed transaction into a ROLLBACK, and only
   * its answer says so. What else is to be done goes with it, in one round trip.
   */
  async commit(before: readonly string[] = []): Promise<void> {
    const { signal, explain } = this.options;
    if (signal?.aborted) {
      await this.end('ROLLBACK');
      throw abortReason(signal);
    }
    try {
      const ended: unknown = await this.send([...before, 'COMMIT'].join('; '));
      const { command } = [ended].flat().at(-1) as QueryResult;
      if (command !== 'COMMIT')
        throw new Error('a transaction with a failed statement was ended as if it had succeeded');
    } catch (error) {
      this.giveBack(true);
      throw explain(error);
    }
    this.giveBack(false);
  }

  /**
   * Ends a transaction that has nothing to keep. The connection is thrown away when even that
   * fails. It is also thrown away when a cancellation may still be on its way, because that would
   * hit the statement of somebody else.
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
    // What has no values may be several statements in one text, which cannot be prepared.
    const name = values?.length ? this.options.names?.nameOf(text) : undefined;
    const statement = { text, values: values as unknown[] | undefined, name };
    // The driver's types do not know that a single query can have a time limit.
    const timed = { ...statement, query_timeout: this.options.statementMs + MARGIN_MS };
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
    this.isBroken ||= isAway(error) || isUnprepared(error);
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
