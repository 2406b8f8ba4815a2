import { createHash } from 'node:crypto';
import type { Hint, Hook, HookCall, KeySource } from '../hooks/hook';
import { parseBody } from '../hooks/parse-body';
import { isSame, isSigned } from '../hooks/signature';

/** The lists that a callback of each type speaks of. */
const STREAMS: Readonly<Record<string, readonly string[]>> = {
  company: ['companies'],
  contact: ['contacts'],
  configuration: ['configurations'],
  ticket: ['tickets', 'projectTickets'],
  agreement: ['agreements'],
  member: ['members'],
  invoice: ['invoices'],
};

interface Callback {
  readonly Type?: unknown;
  /** JSON within the JSON. */
  readonly Entity?: unknown;
  readonly Metadata?: { readonly key_url?: unknown };
}

const keyOf = (signingKey: string): Buffer => createHash('sha256').update(signingKey).digest();

function changedAt({ Entity }: Callback): Date | null {
  const entity = typeof Entity === 'string' ? parseBody(Buffer.from(Entity)) : null;
  const info = (entity as { readonly _info?: { readonly lastUpdated?: unknown } } | null)?._info;
  const at = Date.parse(String(info?.lastUpdated));
  return Number.isNaN(at) ? null : new Date(at);
}

/**
 * Every MSP of a ConnectWise region has its keys on the same host, and an address in the call says
 * which one signs. So the secret stands in the address of the hook too: without it, nothing is fetched.
 */
async function isGenuine(
  { headers, body, key }: HookCall,
  secrets: readonly string[],
  open: () => Promise<KeySource>,
): Promise<boolean> {
  if (key === null || !secrets.some((secret) => isSame(secret, key))) return false;
  const address = (parseBody(body) as Callback | null)?.Metadata?.key_url;
  if (typeof address !== 'string') return false;
  const signingKey = await (await open()).signingKey?.(address);
  if (!signingKey) return false;
  return isSigned(body, headers['x-content-signature'], [keyOf(signingKey)], {
    algorithm: 'sha256',
    encodings: ['base64'],
  });
}

function read(body: unknown): Hint {
  const callback = body as Callback;
  const type = String(callback.Type ?? '').toLowerCase();
  return { streams: STREAMS[type] ?? [], at: changedAt(callback) };
}

export const hook: Hook = {
  secretFrom: 'US',
  secretInAddress: true,
  howTo:
    'Make callbacks (POST /system/callbacks) of the types company, contact, configuration, ticket, agreement, member and invoice with this address.',
  isGenuine,
  read,
};
