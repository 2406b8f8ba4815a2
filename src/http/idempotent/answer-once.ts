import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../errors';
import type { Answered, Asked } from '../../graphql/answering/asked';
import { isMutation } from '../../graphql/answering/is-mutation';
import type { ServerParts } from '../server-parts';
import { begin, drop, keep, type KeptAnswer } from './kept-answers';
import { hashOf, openAnswer, sealAnswer } from './seal-answer';

/** Printable letters, as the draft of the IETF has it; usually a UUID. */
const KEY = /^[\x21-\x7e]{8,200}$/;
/** From here on the server could not do it now, and the same may succeed later. */
const TEMPORARY = 429;

const badKey = (): Refusal =>
  new Refusal(
    'BAD_IDEMPOTENCY_KEY',
    'The header idempotency-key has 8 to 200 letters without blanks: a UUID, a new one for each change.',
  );

function known({ asked, status, sealed }: KeptAnswer, now: string, key: string): Answered {
  if (asked !== now) {
    throw new Refusal(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency-key came with another request before. Take a new key for each change; nothing was done.',
    );
  }
  if (status === null || sealed === null) {
    throw new Refusal(
      'STILL_RUNNING',
      'The same request is being worked on. Send it again in a few seconds to have its answer.',
    );
  }
  return {
    status,
    headers: { 'idempotency-replayed': 'true' },
    body: openAnswer(sealed, key),
  };
}

/**
 * Answers a mutation that has the header `idempotency-key` once: sent again within a day, it has
 * the same answer and does nothing.
 */
export async function answerOnce(
  { headers, actor }: FastifyRequest,
  asked: Asked,
  { database, clock }: ServerParts,
  answer: () => Promise<Answered>,
): Promise<Answered> {
  const key = headers['idempotency-key'];
  if (key === undefined || !isMutation(asked)) return answer();
  if (typeof key !== 'string' || !KEY.test(key)) throw badKey();
  const { tenantId, subject, token } = actor;
  const keyHash = hashOf(subject, token ?? '', key);
  const hash = hashOf(JSON.stringify(asked));
  const now = clock.now();
  const before = await database.write(tenantId, (scope) => begin(scope, keyHash, hash, now));
  if (before) return known(before, hash, key);
  const forget = () => database.write(tenantId, (scope) => drop(scope, keyHash));
  const answered = await answer().catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  const { status, body } = answered;
  const sealed = sealAnswer(typeof body === 'string' ? body : Buffer.from(body).toString(), key);
  if (status >= TEMPORARY) await forget();
  else await database.write(tenantId, (scope) => keep(scope, keyHash, status, sealed));
  return answered;
}
