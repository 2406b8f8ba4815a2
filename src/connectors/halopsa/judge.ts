import type { Verdict } from '../http/judge-reply';
import { retryAfter } from '../http/retry-after';
import type { Reply } from '../http/send';
import { SourceProblem, type SourceProblemCode } from '../http/source-problem';

/** How long to wait is often not said. */
const THROTTLED_MS = 30_000;

const REFUSED_CLIENT = /^(invalid_client|unauthorized_client|invalid_grant|invalid_tenant)$/;

interface Told {
  readonly error?: unknown;
  readonly error_description?: unknown;
  readonly Message?: unknown;
  readonly errorMessage?: unknown;
}

function toldIn(text: string): Told {
  try {
    return (JSON.parse(text) ?? {}) as Told;
  } catch {
    return {};
  }
}

const fail = (code: SourceProblemCode, message: string): Verdict => ({
  what: 'FAIL',
  problem: new SourceProblem(code, message),
});

/** What Halo means by refusals, which come in several shapes. */
export function judgeHalopsa({ status, headers, text }: Reply, now: Date): Verdict | null {
  if (status === 429)
    return {
      ...{ what: 'RETRY', why: 'it answered with the status 429', throttled: true },
      waitMs: retryAfter(headers, now) ?? THROTTLED_MS,
    };
  if (status < 400 || status === 401) return null;
  const { error, error_description: why, Message, errorMessage } = toldIn(text);
  if (typeof error === 'string' && REFUSED_CLIENT.test(error))
    return fail(
      'REAUTHORISE',
      `Halo does not accept the client id and secret for this tenant (${error}${typeof why === 'string' ? `: ${why}` : ''}).`,
    );
  const said = [Message, errorMessage, text].find((each) => typeof each === 'string') as string;
  if (!/permission|not authori[sz]ed|access denied/i.test(said)) return null;
  return fail(
    'FORBIDDEN',
    'The key may not see this: the permissions of its agent do not allow it.',
  );
}
