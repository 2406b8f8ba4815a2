import { Refusal } from '../errors';

/** How a refusal shows in the head of an HTTP answer. */
export interface RefusalStatus {
  readonly status: number;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

const BAD_REQUEST: RefusalStatus = { status: 400 };

/** Every refusal whose status is not 400, in whatever way the request came. */
const STATUS: Readonly<Record<string, RefusalStatus>> = {
  UNAUTHENTICATED: { status: 401 },
  FORBIDDEN: { status: 403 },
  STILL_RUNNING: { status: 409, retryAfter: 2 },
  IDEMPOTENCY_KEY_REUSED: { status: 422 },
  HOOK_REFUSED: { status: 403 },
  TOO_MANY_CALLS: { status: 429, retryAfter: 60 },
  // The seconds follow from the budget, so they stand in the answer's own header.
  OVER_BUDGET: { status: 429 },
  TOO_MANY_WAITING: { status: 429, retryAfter: 2 },
  // The caller hung up, so nobody reads this status.
  CALLER_GONE: { status: 499 },
  ISSUER_UNREACHABLE: { status: 503, retryAfter: 5 },
  ANSWER_LOST: { status: 503, retryAfter: 2 },
  BUSY: { status: 503, retryAfter: 2 },
  DATABASE_UNAVAILABLE: { status: 503, retryAfter: 2 },
  SHUTTING_DOWN: { status: 503, retryAfter: 5 },
  TIMED_OUT: { status: 504, retryAfter: 30 },
};

/**
 * Statuses that only a path or a body can have. A GraphQL request that names
 * something unknown is a 400.
 */
const STATUS_OF_PATHS: Readonly<Record<string, RefusalStatus>> = {
  NOT_FOUND: { status: 404 },
  UNKNOWN_KIND: { status: 404 },
  UNKNOWN_MAP: { status: 404 },
  METHOD_NOT_ALLOWED: { status: 405 },
  NOT_ACCEPTABLE: { status: 406 },
  BODY_TOO_SLOW: { status: 408 },
  BODY_TOO_LARGE: { status: 413 },
  WORKBOOK_TOO_LARGE: { status: 413 },
  UNSUPPORTED_ENCODING: { status: 415 },
  UNSUPPORTED_TYPE: { status: 415 },
};

export const statusOf = (code: string): RefusalStatus => STATUS[code] ?? BAD_REQUEST;

export const pathStatusOf = (code: string): RefusalStatus =>
  STATUS_OF_PATHS[code] ?? statusOf(code);

/** Headers that go with a refusal, in every kind of answer. */
export function headersOf(code: string): Map<string, string> {
  const headers = new Map<string, string>();
  const { retryAfter } = statusOf(code);
  if (code === 'UNAUTHENTICATED') headers.set('www-authenticate', 'Bearer');
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return headers;
}

/**
 * Whether the refusal is about the server's present state (busy, stopping, out of time) and not
 * about what was asked. Trying again at once does not help.
 */
export const isTemporary = (error: unknown): boolean =>
  error instanceof Refusal && statusOf(error.code).status >= 429;
