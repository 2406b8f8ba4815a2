import { setTimeout as pause } from 'node:timers/promises';
import { EventEmitter } from 'node:events';
import type { Database } from '../../database/database';
import type { MarkKey } from '../marks/not-counted';
import type { StaleKind } from '../marks/stale-tables';

/** Something that could not be counted and was stepped over. */
export interface SteppedOver {
  readonly tenantId: number;
  readonly kind: StaleKind;
  readonly key: MarkKey;
  readonly cause: unknown;
}

/** Counting a tenant failed as a whole. */
export interface CountFailure {
  readonly tenantId: number;
  readonly cause: unknown;
}

interface News {
  /** A caller's time for counting is over, and work is left. */
  left: [tenantId: number];
  steppedOver: [what: SteppedOver];
  failed: [what: CountFailure];
}

export const BUSY = Symbol('somebody else is counting');

/**
 * The refreshers of one process. They take turns for each tenant in the order they came. A waiting
 * one holds no connection.
 */
export class RefreshTurns extends EventEmitter<News> {
  private readonly last = new Map<number, Promise<unknown>>();
  private readonly counting = new Map<number, number>();

  /** Whether the tenant is being counted, including the pause between two turns. */
  isCounting(tenantId: number): boolean {
    return this.counting.has(tenantId);
  }

  async during<T>(tenantId: number, work: () => Promise<T>): Promise<T> {
    this.add(tenantId, 1);
    try {
      return await work();
    } finally {
      this.add(tenantId, -1);
    }
  }

  /** Runs the work when its turn comes, or not at all if that takes longer than `patienceMs`. */
  async take<T>(
    tenantId: number,
    patienceMs: number,
    work: () => Promise<T>,
  ): Promise<T | typeof BUSY> {
    const before = this.last.get(tenantId);
    if (before && patienceMs <= 0) return BUSY;
    let state: 'WAITING' | 'BEGUN' | 'GONE' = 'WAITING';
    const begin = async (): Promise<T | typeof BUSY> => {
      if (state === 'GONE') return BUSY;
      state = 'BEGUN';
      return work();
    };
    const turn = (before ?? Promise.resolve()).then(begin);
    this.follow(tenantId, turn);
    if (!before || patienceMs === Infinity) return turn;
    const bell = new AbortController();
    const rung = pause(patienceMs, null, { signal: bell.signal }).then(
      (): Promise<T | typeof BUSY> | typeof BUSY => {
        if (state === 'BEGUN') return turn;
        state = 'GONE';
        return BUSY;
      },
      () => turn,
    );
    return Promise.race([turn, rung]).finally(() => bell.abort());
  }

  private follow(tenantId: number, turn: Promise<unknown>): void {
    const done: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => {
        if (this.last.get(tenantId) === done) this.last.delete(tenantId);
      });
    this.last.set(tenantId, done);
  }

  private add(tenantId: number, change: number): void {
    const count = (this.counting.get(tenantId) ?? 0) + change;
    if (count > 0) this.counting.set(tenantId, count);
    else this.counting.delete(tenantId);
  }
}

const turnsOfDatabase = new WeakMap<object, RefreshTurns>();

/** The turns of a database, shared by all its views. */
export function turnsOf({ identity }: Database): RefreshTurns {
  const turns = turnsOfDatabase.get(identity) ?? new RefreshTurns();
  turnsOfDatabase.set(identity, turns);
  return turns;
}
