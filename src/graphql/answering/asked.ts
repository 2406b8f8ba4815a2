import type { RequestContext } from '../../request/context';

/** One operation, checked to have the shape of one. */
export interface Asked {
  /** Only queries may come by GET. */
  readonly method: 'GET' | 'POST';
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** An answer as text. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Whether everything that was asked is in it. */
  readonly isWhole?: boolean;
}

/**
 * Whoever answers: the API itself, or the threads that take costly queries. The signal says that
 * the caller has gone.
 */
export interface Answers {
  answer(asked: Asked, context: RequestContext, signal: AbortSignal): Promise<Answered>;
  close(): Promise<void>;
}
