import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answered } from '../../graphql/answering/asked';
import type { ServerParts } from '../server-parts';
import { tagOf } from './tag-of';

const DONE = 200;
const NOT_MODIFIED = 304;

const holds = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim() === tag);

/** Only the caller may keep the answer, and asks each time whether it is still good. */
function forbidSharing(reply: FastifyReply): void {
  const vary = [reply.getHeader('vary'), 'authorization', 'accept'].filter(Boolean).join(', ');
  void reply.header('cache-control', 'private, no-cache').header('vary', vary);
}

/** What is asked and how it is answered, for the tag, and the work of answering it. */
export interface Asking {
  readonly what: readonly unknown[];
  readonly signal: AbortSignal;
  readonly answer: () => Promise<Answered>;
}

/**
 * Answers a GET with a tag. The same tag sent back in `if-none-match` is answered with 304 after one
 * small statement, and one that this server has answered already out of its memory.
 */
export async function answerUnchanged(
  parts: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { what, signal, answer }: Asking,
): Promise<Answered> {
  forbidSharing(reply);
  const tag = await tagOf(parts, request, what, signal);
  const headers = { etag: tag };
  if (holds(request.headers['if-none-match'], tag))
    return { status: NOT_MODIFIED, headers, body: '' };
  const known = parts.knownAnswers?.get(tag);
  if (known) return known;
  const answered = await answer();
  const { status, isWhole } = answered;
  if (status !== DONE || !isWhole || request.notes.isMomentary) return answered;
  const tagged = { ...answered, headers: { ...answered.headers, ...headers } };
  parts.knownAnswers?.set(tag, tagged);
  return tagged;
}
