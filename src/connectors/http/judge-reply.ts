import { retryAfter } from './retry-after';
import type { Reply } from './send';
import { SourceProblem, type SourceProblemCode } from './source-problem';

/** What to do with a reply. */
export type Verdict =
  | { readonly what: 'USE'; readonly json: unknown }
  | {
      readonly what: 'RETRY';
      readonly why: string;
      /** Whether the source says that it is asked too much. */
      readonly throttled: boolean;
      /** How long it asks to wait; null when it does not say. */
      readonly waitMs: number | null;
    }
  | { readonly what: 'FAIL'; readonly problem: SourceProblem };

const RETRIABLE: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const CODES: Readonly<Record<number, SourceProblemCode>> = {
  401: 'REAUTHORISE',
  403: 'FORBIDDEN',
  404: 'ABSENT',
};

const MEANINGS: Partial<Record<SourceProblemCode, string>> = {
  REAUTHORISE: 'The source does not accept the credentials',
  FORBIDDEN: 'The key may not see this',
  ABSENT: 'The source has no such thing',
};

const SHOWN = 200;

/** A part of what the source said, on one line. */
const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

function failure({ status, text }: Reply): Verdict {
  const redirected = status >= 300 && status < 400;
  const code = redirected ? 'REFUSED_ADDRESS' : (CODES[status] ?? 'REFUSED_QUESTION');
  const meaning = redirected
    ? 'The source sends us to another address, which is not followed'
    : (MEANINGS[code] ?? 'The source refuses the question');
  const said = text.trim() === '' ? '' : `: ${quote(text)}`;
  return { what: 'FAIL', problem: new SourceProblem(code, `${meaning} (status ${status})${said}`) };
}

const again = (why: string, waitMs: number | null = null, throttled = false): Verdict => ({
  what: 'RETRY',
  why,
  throttled,
  waitMs,
});

/** A page for people, half an answer or none is never taken for "no rows". */
function readBody({ headers, text }: Reply): Verdict {
  const type = headers.get('content-type') ?? '';
  if (!/\bjson\b/i.test(type))
    return again(`it answered with ${type || 'no type'} instead of JSON`);
  try {
    return { what: 'USE', json: JSON.parse(text) as unknown };
  } catch {
    return again(text.trim() === '' ? 'it answered with nothing' : 'its JSON is cut off or broken');
  }
}

/** Judges a reply as most systems mean it. Connectors add what theirs means differently. */
export function judgeReply(reply: Reply, now: Date): Verdict {
  const { status, headers } = reply;
  if (status >= 200 && status < 300) return readBody(reply);
  if (!RETRIABLE.has(status)) return failure(reply);
  return again(`it answered with the status ${status}`, retryAfter(headers, now), status === 429);
}
