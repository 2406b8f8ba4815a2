import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { messageOf, Refusal } from '../errors';
import type { Logger } from '../logger';

/** The public keys that an issuer signs its tokens with. */
export interface KeySet {
  /** The key of a token's header, `null` when the issuer publishes none such. */
  find(alg: string, kid: string | undefined): Promise<KeyObject | null>;
}

export interface KeySetOptions {
  readonly url: string;
  readonly logger: Logger;
  /** Milliseconds that only ever grow. */
  readonly now?: () => number;
}

const MINUTE = 60_000;
/** Older keys are used while newer ones are fetched; much older ones not before that was tried. */
const FRESH_MS = 5 * MINUTE;
const USABLE_MS = 60 * MINUTE;
/** Whatever unknown keys callers name, the issuer is asked no more often. */
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

/** A key that cannot be read, or is not for signatures, is passed over: the others still hold. */
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
  return keys.flatMap((each: Published | null) => (each ? toKey(each) : []));
}

const unreachable = (): Refusal =>
  new Refusal(
    'ISSUER_UNREACHABLE',
    'The keys that the token would be checked with cannot be fetched from its issuer at the moment. Try again soon.',
  );

/**
 * Keeps an issuer's keys. They go on working while the issuer is away, and are fetched again by
 * themselves; a token that names a key which is not among them has the issuer asked, now and then.
 */
class KeptKeys implements KeySet {
  private kept: readonly PublishedKey[] | null = null;
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
    if (!this.kept) throw unreachable();
    return this.pick(alg, kid);
  }

  /** A token that names no key is checked with the only one there is. */
  private pick(alg: string, kid: string | undefined): KeyObject | null {
    const fit = (this.kept ?? []).filter(
      (each) => each.type === TYPES[alg] && (each.alg ?? alg) === alg,
    );
    if (kid !== undefined) return fit.find((each) => each.kid === kid)?.key ?? null;
    return fit.length === 1 ? fit[0]!.key : null;
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
      this.kept = await fetchKeys(this.url);
      this.fetchedAt = this.now();
    } catch (error) {
      this.logger.warn({ reason: messageOf(error) }, 'the issuer’s keys could not be fetched');
    }
  }
}

export const openKeySet = ({ url, logger, now = () => performance.now() }: KeySetOptions): KeySet =>
  new KeptKeys(url, logger, now);
