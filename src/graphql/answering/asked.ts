import type { RequestContext } from '../../request/context';

/** One operation, read and found to have the shape of one. */
export interface Asked {
  /** Only queries may come by GET. */
  readonly method: 'GET' | 'POST';
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** An answer, written out. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Who answers: the API itself, or the threads that it leaves what is costly to. The signal says that nobody waits any more. */
export interface Answers {
  answer(asked: Asked, context: RequestContext, signal: AbortSignal): Promise<Answered>;
  close(): Promise<void>;
}
