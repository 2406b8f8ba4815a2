import { z } from 'zod';
import type { Verdict } from '../http/judge-reply';
import { retryAfter } from '../http/retry-after';
import type { Reply } from '../http/send';
import { SourceProblem, type SourceProblemCode } from '../http/source-problem';

const SECOND = 1000;

const told = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  details: z
    .array(z.object({ message: z.string().nullish() }))
    .nullish()
    .catch(null),
});
type Told = z.infer<typeof told>;

/** Errors come bare, within the result, or under a plain name. The token server has a form of its own. */
const body = z.object({
  'ia::error': told.optional(),
  'ia::result': z.object({ 'ia::error': told.optional() }).optional().catch(undefined),
  error: z.union([told, z.string()]).optional(),
});

function readError(text: string): Told | null {
  if (!text.includes('error')) return null;
  try {
    const read = body.safeParse(JSON.parse(text));
    if (!read.success) return null;
    const { error } = read.data;
    const plain = typeof error === 'string' ? { code: error } : error;
    return read.data['ia::error'] ?? read.data['ia::result']?.['ia::error'] ?? plain ?? null;
  } catch {
    return null;
  }
}

/** How long any of its many limits asks to wait. */
function waitOf(headers: Headers, now: Date): number | null {
  const waits = [...headers]
    .filter(([name]) => /^x-ia-.*retry-after$/.test(name))
    .map(([, value]) => Number(value) * SECOND)
    .filter((ms) => ms > 0);
  return retryAfter(headers, now) ?? (waits.length === 0 ? null : Math.max(...waits));
}

const THROTTLED = 'GW-0010';
/** The key, the user or the company is not known, or the token is worn. */
const NO_ENTRY = /^(GW-00(11|12|31|34|36)|invalid_(client|grant)|unauthorized_client)$/;
const WORN_TOKEN = /token.*(not valid|invalid|expired)|(invalid|expired).*token/i;
const NO_OBJECT =
  /(object|resource|module).*(not exist|not found|not valid|not subscribed|invalid)/i;

function meaningOf(status: number, said: string, code: string): SourceProblemCode | null {
  if (NO_ENTRY.test(code)) return 'REAUTHORISE';
  if (status === 400 && WORN_TOKEN.test(said)) return 'REAUTHORISE';
  if ([400, 404, 422].includes(status) && NO_OBJECT.test(said)) return 'ABSENT';
  return status < 300 ? 'REFUSED_QUESTION' : null;
}

/** What Sage Intacct says in the body or the headers of an answer, which its status does not tell. */
export function judge({ status, headers, text }: Reply, now: Date): Verdict | null {
  const error = readError(text);
  const code = error?.code ?? '';
  const waitMs = waitOf(headers, now);
  if (status === 429 || code === THROTTLED || (status === 503 && waitMs !== null))
    return { what: 'RETRY', why: 'it says that it is asked too much', throttled: true, waitMs };
  if (error === null) return null;
  const messages = [error.message, ...(error.details ?? []).map(({ message }) => message)];
  const said = messages.filter((each) => typeof each === 'string').join(': ');
  const meaning = meaningOf(status, said, code);
  if (meaning === null) return null;
  const message = `Sage Intacct refuses (code ${code || status}): ${said}`;
  return { what: 'FAIL', problem: new SourceProblem(meaning, message) };
}
