import type { Verdict } from '../http/judge-reply';
import { retryAfter } from '../http/retry-after';
import type { Reply } from '../http/send';
import { SourceProblem, type SourceProblemCode } from '../http/source-problem';

interface Told {
  readonly code?: unknown;
  readonly Message?: unknown;
  readonly message?: unknown;
  readonly Detail?: unknown;
  readonly detail?: unknown;
}

/** Both spellings occur: `Fault` of the accounting part, `fault` of the door before it. */
interface Body {
  readonly Fault?: { readonly Error?: readonly Told[] };
  readonly fault?: { readonly error?: readonly Told[] };
  readonly error?: unknown;
}

const THROTTLED = 3001;
const THROTTLED_MS = 60_000;
const OTHER_COMPANY = 3100;
const NO_PERMISSION = 5020;
const UNSUPPORTED = { from: 500, to: 599 };
const FIRST_OTHER = 500;

function bodyOf(text: string): Body | null {
  try {
    return JSON.parse(text) as Body | null;
  } catch {
    return null;
  }
}

/** What a code means; null leaves it to the status. */
function meaningOf(code: number): SourceProblemCode | null {
  if (code === OTHER_COMPANY || (code > 0 && code < FIRST_OTHER)) return 'REAUTHORISE';
  if (code === NO_PERMISSION) return 'FORBIDDEN';
  return code >= UNSUPPORTED.from && code <= UNSUPPORTED.to ? 'ABSENT' : null;
}

const fail = (code: SourceProblemCode, message: string): Verdict => ({
  what: 'FAIL',
  problem: new SourceProblem(code, message),
});

const throttled = (headers: Headers, now: Date): Verdict => ({
  ...{ what: 'RETRY', why: 'it says that it is asked too much', throttled: true },
  waitMs: retryAfter(headers, now) ?? THROTTLED_MS,
});

/** What QuickBooks says in the body of an answer, which its status does not tell. */
export function judge({ status, headers, text }: Reply, now: Date): Verdict | null {
  if (status === 429) return throttled(headers, now);
  if (status >= 200 && status < 300 && !/"fault"\s*:/i.test(text)) return null;
  const body = bodyOf(text);
  if (body?.error === 'invalid_grant')
    return fail(
      'REAUTHORISE',
      'QuickBooks does not accept the refresh token any more. Give consent again.',
    );
  const [told] = body?.Fault?.Error ?? body?.fault?.error ?? [];
  if (!told) return null;
  const code = Number(told.code);
  if (code === THROTTLED) return throttled(headers, now);
  const meaning = meaningOf(code);
  const said = [told.Message ?? told.message, told.Detail ?? told.detail]
    .filter((each) => typeof each === 'string')
    .join(': ');
  if (meaning === null && status >= 400) return null;
  return fail(meaning ?? 'REFUSED_QUESTION', `QuickBooks refuses (code ${code}): ${said}`);
}
