import type { Verdict } from '../http/judge-reply';
import type { Reply } from '../http/send';
import { SourceProblem } from '../http/source-problem';

/** The vendor slows everybody down from a half on, and shuts the API at the whole. The rest is for others. */
const OUR_SHARE = 0.7;
/** The count is of the last 60 minutes: after a part of them there is room again. */
const PAUSE_MS = 20 * 60_000;

interface Threshold {
  readonly externalRequestThreshold?: unknown;
  readonly currentTimeframeRequestCount?: unknown;
}

function readThreshold(text: string): Threshold | null {
  if (!text.includes('externalRequestThreshold')) return null;
  try {
    return JSON.parse(text) as Threshold;
  } catch {
    return null;
  }
}

function judgeThreshold(text: string): Verdict | null {
  const told = readThreshold(text);
  const most = told?.externalRequestThreshold;
  const used = told?.currentTimeframeRequestCount;
  if (typeof most !== 'number' || typeof used !== 'number' || used < most * OUR_SHARE) return null;
  const why = `${used} of the ${most} requests that this Autotask allows in an hour are used, by all programs together`;
  return { what: 'RETRY', why, throttled: true, waitMs: PAUSE_MS };
}

/** How long to wait is not documented. */
const TOO_MUCH: Verdict = {
  what: 'RETRY',
  why: 'it answered with the status 429',
  throttled: true,
  waitMs: 60_000,
};

/**
 * What Autotask means differently from most: it answers 500 to a key that may not see something, and
 * it says by itself how many requests are left.
 */
export function judgeAutotask({ status, headers, text }: Reply): Verdict | null {
  if (status === 200) return judgeThreshold(text);
  if (status === 429 && !headers.has('retry-after')) return TOO_MUCH;
  if (status !== 500 || !/adequate permissions/i.test(text)) return null;
  const message = 'The key may not see this: its security level does not allow it.';
  return { what: 'FAIL', problem: new SourceProblem('FORBIDDEN', message) };
}
