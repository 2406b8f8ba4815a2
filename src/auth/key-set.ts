import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { messageOf, Refusal } from '../errors';
import type { Logger } from '../logger';

/** The public keys that an issuer signs its tokens with. */
export interface KeySet {
  /** The key that a token's header names; `null` when the issuer does not publish it. */
  find(alg: string, kid: string | undefined): Promise<KeyObject | null>;
}

export interface KeySetOptions {
  readonly url: string;
  readonly logger: Logger;
  /** A clock in milliseconds that never goes back. */
  readonly now?: () => number;
}

const MINUTE = 60_000;
/**
 * Older keys are fetched again, and stay in use meanwhile. Keys over `USABLE_MS` old are used only
 * after a fetch was tried.
 */
const FRESH_MS = 5 * MINUTE;
const USABLE_MS = 60 * MINUTE;
/** The shortest time between two fetches, however many unknown keys callers name. */
const PAUSE_MS = 5_000;
const PATIENCE_MS = 5_000;

const TYPES: Readonly<Record<string, string>> = { RS256: 'RSA', ES256: 'EC' };

interface PublishedKey {
  readonly kid: string | undefined;
  readonly type: string | undefined;
  readonly alg: string | undefined;
  readonly key: KeyObject;
}

type Published = JsonWebKey & { kid?: unknown; use?: unknown; alg?: unknown };

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Skips a key that cannot be read or is not for signatures: the others stay valid. */
function toKey(jwk: Published): PublishedKey[] {
  if (jwk.use !== undefined && jwk.use !== 'sig') return [];
  try {
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return [{ kid: textOf(jwk.kid), type: jwk.kty, alg: textOf(jwk.alg), key }];
  } catch {
    return [];
  }
}

async function fetchKeys(url: string): Promise<PublishedKey[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`it answers with the status ${response.status}`);
  const { keys } = (await response.json()) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new Error('it answers with no list of keys');
  return keys.flatMap((jwk: Published | null) => (jwk ? toKey(jwk) : []));
}

const unreachable = (): Refusal =>
  new Refusal(
    'ISSUER_UNREACHABLE',
    'The keys that the token would be checked with cannot be fetched from its issuer at the moment. Try again soon.',
  );

/**
 * Keeps an issuer's keys and fetches them again from time to time. They stay valid while
 * the issuer cannot be reached. A token that names an unknown key causes a fetch, at most
 * one every `PAUSE_MS`.
 */
class KeptKeys implements KeySet {
  private keys: readonly PublishedKey[] | null = null;
  private fetchedAt = -Infinity;
  private triedAt = -Infinity;
  private fetching: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly now: () => number,
  ) {}

  async find(alg: string, kid: string | undefined): Promise<KeyObject | null> {
    const age = this.now() - this.fetchedAt;
    if (age > FRESH_MS) {
      const renewed = this.renew();
      if (age > USABLE_MS) await renewed;
    }
    const known = this.pick(alg, kid);
    if (known) return known;
    await this.renew();
    if (!this.keys) throw unreachable();
    return this.pick(alg, kid);
  }

  /** A token that names no key is checked with the issuer's key, if it has only one. */
  private pick(alg: string, kid: string | undefined): KeyObject | null {
    const candidates = (this.keys ?? []).filter(
      (published) => published.type === TYPES[alg] && (published.alg ?? alg) === alg,
    );
    if (kid !== undefined)
      return candidates.find((published) => published.kid === kid)?.key ?? null;
    return candidates.length === 1 ? candidates[0]!.key : null;
  }

  private renew(): Promise<void> {
    if (this.fetching) return this.fetching;
    if (this.now() - this.triedAt < PAUSE_MS) return Promise.resolve();
    this.triedAt = this.now();
    this.fetching = this.fetch().finally(() => {
      this.fetching = null;
    });
    return this.fetching;
  }

  private async fetch(): Promise<void> {
    try {
      this.keys = await fetchKeys(this.url);
      this.fetchedAt = this.now();
    } catch (error) {
      this.logger.warn({ reason: messageOf(error) }, 'the issuer’s keys could not be fetched');
    }
  }
}

export const openKeySet = ({ url, logger, now = () => performance.now() }: KeySetOptions): KeySet =>
  new KeptKeys(url, logger, now);
