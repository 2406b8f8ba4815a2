import type { IncomingHttpHeaders } from 'node:http';

/** A source that signs with keys of its own. */
export interface KeySource {
  /** The key that it signs its calls with, from the address that a call names. */
  signingKey?(address: string): Promise<string | null>;
}

/** A call of a source that says something has changed there. */
export interface HookCall {
  readonly headers: IncomingHttpHeaders;
  /** As it came: a signature is over these bytes, and over no other spelling of the same JSON. */
  readonly body: Buffer;
  /** The secret in the address, for systems that sign with nothing that we know. */
  readonly key: string | null;
}

/** What a call tells: lists to read again. Nothing of it is taken for the truth. */
export interface Hint {
  readonly streams: readonly string[];
  /** When the change happened, or the call was signed; null when it does not say. */
  readonly at: Date | null;
}

/** How a system calls, and how its calls are told from those of anybody else. */
export interface Hook {
  /** Who makes the secret: we, for a person to enter there; or the system, for a person to enter here. */
  readonly secretFrom: 'US' | 'SYSTEM';
  /** Whether the secret stands in the address, and not only in the signature. */
  readonly secretInAddress?: true;
  /** What a person does there. */
  readonly howTo: string;
  isGenuine(
    call: HookCall,
    secrets: readonly string[],
    open: () => Promise<KeySource>,
  ): boolean | Promise<boolean>;
  read(body: unknown): Hint;
}
