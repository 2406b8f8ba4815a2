import type { TenantScope } from '../database/tenant-scope';
import type { DeliveryParts } from './delivery-parts';
import { actorOf, type EndpointRow } from './endpoint-row';
import { secretsAt } from './kept-secrets';
import type { Letter } from './post';
import { signedHeaders } from './sign';

/** What is told of an event, as `events` tells it. */
export interface Told {
  readonly number: string;
  readonly kind: string;
  readonly at: Date;
  readonly subject: string | null;
  readonly data: unknown;
}

type LetterParts = Pick<DeliveryParts, 'clock' | 'keys' | 'ask'>;

/** Whose endpoint it is. */
export interface Addressed {
  readonly tenantId: TenantScope['tenantId'];
  readonly endpoint: EndpointRow;
}

async function selected(
  { ask }: LetterParts,
  { tenantId, endpoint }: Addressed,
  { subject }: Told,
  signal: AbortSignal,
): Promise<{ readonly selection?: unknown }> {
  const { selection: document } = endpoint;
  if (document === null) return {};
  const actor = actorOf(tenantId, endpoint);
  return { selection: await ask({ document, subject, actor }, signal) };
}

/** What goes to a receiver of an event: the event, the answer to its question, and the signatures. */
export async function writeLetter(
  parts: LetterParts,
  to: Addressed,
  { id, told }: { readonly id: string; readonly told: Told },
  signal: AbortSignal,
): Promise<Letter> {
  const { tenantId, endpoint } = to;
  const { number, kind, at, subject, data } = told;
  const answer = await selected(parts, to, told, signal);
  const body = JSON.stringify({ number, kind, at, subject, data, ...answer });
  const now = parts.clock.now();
  const secrets = secretsAt(now, endpoint.secrets, {
    ...{ tenantId, id: endpoint.id, ring: parts.keys() },
  });
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Seatwise',
    ...signedHeaders({ id, at: now, body }, secrets),
  };
  return { url: endpoint.url, headers, body };
}
