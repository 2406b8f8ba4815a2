/** One error as the API tells it. `schema/errors.md` has every code. */
export interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly requestId?: string };
}

export interface Failure {
  readonly status: number;
  readonly errors: readonly ToldError[];
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  readonly data: unknown;
}

/** A request that was refused, as a whole or in part. */
export class SeatwiseError extends Error {
  /** Of the first error: what a program decides by. */
  readonly code: string;
  readonly path: readonly (string | number)[] | null;
  /** To be told when you ask what happened. */
  readonly requestId: string | null;
  /** Seconds after which the same request may succeed; null when it will be refused again. */
  readonly retryAfter: number | null;
  readonly status: number;
  readonly errors: readonly ToldError[];
  /** What was answered beside what was refused. */
  readonly data: unknown;

  constructor({ status, errors, requestId, retryAfter, data }: Failure) {
    const [first] = errors;
    super(first?.message ?? `The server answered ${status} without a reason.`);
    this.name = 'SeatwiseError';
    this.code = first?.extensions?.code ?? 'UNKNOWN';
    this.path = first?.path ?? null;
    this.requestId = first?.extensions?.requestId ?? requestId;
    this.retryAfter = retryAfter;
    this.status = status;
    this.errors = errors;
    this.data = data;
  }
}
