import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors';

/**
 * Headers that may come once. Node takes the first and drops the rest, so a second one would leave
 * open which of them counts.
 */
const SINGLE = ['authorization', 'content-type', 'content-encoding', 'host'];

function refuseRepeatedHeaders({ raw }: FastifyRequest): void {
  const repeated = SINGLE.find((name) => (raw.headersDistinct[name]?.length ?? 0) > 1);
  if (repeated)
    throw new Refusal('REPEATED_HEADER', `The header ${repeated} came more than once. Send one.`);
}

function refuseRepeatedParameters({ query }: FastifyRequest): void {
  const repeated = Object.entries(query as object).find(([, value]) => Array.isArray(value));
  if (repeated) {
    const [parameter] = repeated;
    throw new Refusal(
      'REPEATED_PARAMETER',
      `The address gives ${parameter} more than once. Give it once.`,
      { parameter },
    );
  }
}

function readable(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}

function refuseUnreadableAddress({ url }: FastifyRequest): void {
  if (!url.includes('%')) return;
  const text = readable(url);
  if (text === null) {
    throw new Refusal(
      'BAD_URL',
      'The address is not well encoded: a % must be followed by two hexadecimal digits, and together they must be UTF-8. A % itself is written %25.',
    );
  }
  if (text.includes('\0')) {
    throw new Refusal('BAD_TEXT', 'The address holds a null character (%00), which no text may.');
  }
}

/** Refuses a request that could be read in two ways, or in none, for every route. */
export async function refuseMalformed(request: FastifyRequest): Promise<void> {
  refuseRepeatedHeaders(request);
  refuseUnreadableAddress(request);
  refuseRepeatedParameters(request);
}
