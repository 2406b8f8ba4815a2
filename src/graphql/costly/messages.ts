import type { Actor } from '../../auth/actor';
import type { DatabaseLimits } from '../../database/limits';
import type { Limits } from '../../request/budget/budget';
import type { Answered, Asked } from '../answering/asked';

/** The settings a thread starts with. */
export interface ThreadSettings {
  readonly databaseUrl: string;
  /** The thread's own connections, one for each query that it answers at once. */
  readonly connections: number;
  readonly limits: DatabaseLimits;
  readonly jit: boolean;
  readonly prepare: boolean;
  readonly logLevel: string;
}

/** A query for the thread, with what is already known about it. */
export interface Question {
  readonly asked: Asked;
  /** The verified caller. */
  readonly actor: Actor;
  readonly requestId: string;
  /** What is left after it, which was spent before it came here. */
  readonly limits: Limits | undefined;
  /** A clock cannot be sent to a thread, so this query sees the time standing still. */
  readonly now: Date;
}

export type ToThread =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** The caller of this question has gone. */
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'close' };

/** An answer, with the figures for the request's notes. */
export interface ThreadAnswer extends Answered {
  readonly body: Uint8Array;
  readonly statements: number;
  readonly unused: number;
}

export type FromThread =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: ThreadAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  /** A line of the log as JSON, because there is only one log. */
  | { readonly kind: 'log'; readonly line: string };
