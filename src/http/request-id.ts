import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Characters that cannot break a log line or a header. */
const GOOD = /^[\w.:~-]{1,128}$/;

/**
 * The caller's own id of the request when it is safe, so that the logs of both sides can be
 * matched. Otherwise a new id.
 */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const sent = headers['x-request-id'];
  return typeof sent === 'string' && GOOD.test(sent) ? sent : randomUUID();
}
