import { retryAfter } from '../connectors/http/retry-after';
import type { Posted } from './post';

/** What becomes of a delivery after an attempt. */
export type Verdict =
  | { readonly what: 'DELIVERED' }
  /** `askedMs`: how long the receiver asks to be left alone; null when it does not. */
  | { readonly what: 'FAILED'; readonly askedMs: number | null }
  /** The receiver says that it is gone for good. */
  | { readonly what: 'GONE' };

const GONE = 410;
const DAY_MS = 24 * 3_600_000;

export function judgeAnswer({ status, headers }: Posted, now: Date): Verdict {
  if (status !== null && status >= 200 && status < 300) return { what: 'DELIVERED' };
  if (status === GONE) return { what: 'GONE' };
  const askedMs = status === null ? null : retryAfter(headers, now);
  return { what: 'FAILED', askedMs: askedMs === null ? null : Math.min(askedMs, DAY_MS) };
}
