import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Letters that neither a log line nor a header can be broken with. */
const GOOD = /^[\w.:~-]{1,128}$/;

/** The caller's own name for the request, where it is a fit one, so that logs on both sides can be laid together. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const sent = headers['x-request-id'];
  return typeof sent === 'string' && GOOD.test(sent) ? sent : randomUUID();
}
