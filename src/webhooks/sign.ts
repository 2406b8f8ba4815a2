import { createHmac, randomBytes } from 'node:crypto';

/** Begins every secret of an endpoint, so that scanners of leaked secrets know it. */
const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
const SECOND = 1000;

export const mintSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

export interface Message {
  /** The same whenever the same event is sent, so that a receiver can tell a copy. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

function signatureOf(secret: string, { id, body }: Message, seconds: number): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signed = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return `v1,${signed}`;
}

/** The headers of Standard Webhooks. Of several secrets each signs, and a receiver needs to know one. */
export function signedHeaders(
  message: Message,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const seconds = Math.floor(message.at.getTime() / SECOND);
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map((secret) => signatureOf(secret, message, seconds)).join(' '),
  };
}
