import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../request/context';
import { webhooksOf } from './desk';
import { endpointId } from './endpoint-row';
import { judgeAnswer } from './judge-answer';
import type { Posted } from './post';
import { requireEndpoint } from './read-endpoint-input';
import { writeLetter } from './write-letter';

/** What came of a letter that was sent to try an endpoint. */
export interface Tried extends Pick<Posted, 'status' | 'answer' | 'problem' | 'ms'> {
  readonly ok: boolean;
}

const ID_BYTES = 12;
const MESSAGE = 'This is a test. Nothing has happened.';

/** Sends an endpoint an event that never happened, and waits for the answer. Nothing is stored, and a disabled one is tried too. */
export async function sendTest(
  context: RequestContext,
  id: string,
  subject: string | null,
): Promise<Tried> {
  const endpoint = await requireEndpoint(context, id);
  const { tenantId, clock } = context;
  return context.write(async (database) => {
    const parts = webhooksOf(database);
    const told = {
      ...{ number: '0', kind: 'TEST', at: clock.now(), data: { message: MESSAGE } },
      subject: subject ?? endpointId(tenantId, endpoint.id),
    };
    const test = { id: `test_${randomBytes(ID_BYTES).toString('hex')}`, told };
    const { signal } = new AbortController();
    const letter = await writeLetter(parts, { tenantId, endpoint }, test, signal);
    const { status, answer, problem, ms, headers } = await parts.post.send(letter, signal);
    const verdict = judgeAnswer({ status, answer, problem, ms, headers }, clock.now());
    return { ok: verdict.what === 'DELIVERED', status, answer, problem, ms };
  });
}
