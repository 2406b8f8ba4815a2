import { entryOf, isErrorCode } from '../error-codes/catalogue';
import { Refusal } from '../errors';

/** How a refusal shows in the head of an HTTP answer. */
export interface RefusalStatus {
  readonly status: number;
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

const BAD_REQUEST = 400;

/** The status of a refusal, in whatever way the request came. */
export function statusOf(code: string): RefusalStatus {
  if (!isErrorCode(code)) return { status: BAD_REQUEST };
  const { status = BAD_REQUEST, retryAfter } = entryOf(code);
  return retryAfter === undefined ? { status } : { status, retryAfter };
}

/** The status where a path or a body was refused, not a part of a GraphQL request. */
export function pathStatusOf(code: string): RefusalStatus {
  const pathStatus = isErrorCode(code) ? entryOf(code).pathStatus : undefined;
  return pathStatus === undefined ? statusOf(code) : { status: pathStatus };
}

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
