import type { Hint, Hook } from '../hooks/hook';
import { isSigned } from '../hooks/signature';

const STREAMS: Readonly<Record<string, readonly string[]>> = {
  company: ['companies'],
  account: ['companies'],
  contact: ['contacts'],
  configurationitem: ['configurationItems'],
  ticket: ['tickets'],
};

interface Call {
  readonly EntityType?: unknown;
  readonly EventTime?: unknown;
}

function read(body: unknown): Hint {
  const { EntityType, EventTime } = body as Call;
  const at = Date.parse(String(EventTime));
  const type = String(EntityType ?? '').toLowerCase();
  return { streams: STREAMS[type] ?? [], at: Number.isNaN(at) ? null : new Date(at) };
}

/** The name of the algorithm may stand before the signature. */
const bare = (signature: string | string[] | undefined): string | undefined =>
  typeof signature === 'string' ? signature.replace(/^sha1=/i, '') : undefined;

export const hook: Hook = {
  secretFrom: 'US',
  howTo:
    'Make webhooks of Company, Contact, ConfigurationItem and Ticket with this address, and with the secret as their secret key.',
  isGenuine: ({ headers, body }, secrets) =>
    isSigned(body, bare(headers['x-hook-signature']), secrets, {
      algorithm: 'sha1',
      encodings: ['base64', 'hex'],
    }),
  read,
};
