import { z } from 'zod';
import type { Verdict } from '../http/judge-reply';
import { retryAfter } from '../http/retry-after';
import type { Reply } from '../http/send';
import { SourceProblem, type SourceProblemCode } from '../http/source-problem';

const detail = z.object({ detail: z.string().nullish(), 'o:errorCode': z.string().nullish() });
const body = z.object({
  'o:errorDetails': z.array(detail).min(1).optional(),
  error: z.string().optional(),
});

interface Told {
  readonly code: string;
  readonly said: string;
}

function readError(text: string): Told | null {
  try {
    const read = body.safeParse(JSON.parse(text));
    const [first] = read.data?.['o:errorDetails'] ?? [];
    if (first) return { code: first['o:errorCode'] ?? '', said: first.detail ?? '' };
    return read.data?.error === undefined ? null : { code: read.data.error, said: '' };
  } catch {
    return null;
  }
}

const TOO_MUCH = /CONCURREN|REQUEST_LIMIT|WS_REQUEST_BLOCKED/;
/** How long to wait is not documented. */
const THROTTLED_MS = 10_000;
const NO_ENTRY = /^(INVALID_LOGIN|invalid_(client|grant|request)|unauthorized_client)/;
/** A role that may not see something is answered as if it did not exist. */
const NOT_SEEN =
  /(record|field|column|table|identifier).*(not found|not exist|unknown|invalid)|NOT_EXPOSED/i;

function meaningOf({ code, said }: Told): SourceProblemCode | null {
  if (NO_ENTRY.test(code)) return 'REAUTHORISE';
  return NOT_SEEN.test(said) || code === 'INSUFFICIENT_PERMISSION' ? 'FORBIDDEN' : null;
}

/** What NetSuite says in the body of an answer, which its status does not tell. */
export function judge({ status, headers, text }: Reply, now: Date): Verdict | null {
  if (status < 400) return null;
  const told = readError(text);
  if (status === 429 || TOO_MUCH.test(told?.code ?? '')) {
    const waitMs = retryAfter(headers, now) ?? THROTTLED_MS;
    return { what: 'RETRY', why: 'it says that it is asked too much', throttled: true, waitMs };
  }
  const meaning = told && meaningOf(told);
  if (!told || meaning === null) return null;
  const message = `NetSuite refuses (code ${told.code}): ${told.said}`;
  return { what: 'FAIL', problem: new SourceProblem(meaning, message) };
}
