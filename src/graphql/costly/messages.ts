import type { Actor } from '../../auth/actor';
import type { DatabaseLimits } from '../../database/limits';
import type { Answered, Asked } from '../answering/asked';

/** What a thread is started with. */
export interface ThreadSettings {
  readonly databaseUrl: string;
  /** Connections of its own, one for each query that it answers at once. */
  readonly connections: number;
  readonly limits: DatabaseLimits;
  readonly jit: boolean;
  readonly logLevel: string;
}

/** A query for the thread, with what was found out about it before. */
export interface Question {
  readonly asked: Asked;
  /** Verified. */
  readonly actor: Actor;
  readonly requestId: string;
  /** A clock cannot be handed over, only what it says: for this query the time stands still. */
  readonly now: Date;
}

export type ToThread =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** Nobody waits for this one any more. */
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'close' };

/** An answer, and what the request's notes have to tell of it. */
export interface ThreadAnswer extends Answered {
  readonly body: Uint8Array;
  readonly statements: number;
}

export type FromThread =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: ThreadAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  /** A line of the log, as JSON: there is one log. */
  | { readonly kind: 'log'; readonly line: string };
