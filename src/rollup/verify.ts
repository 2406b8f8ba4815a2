import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Month } from '../numbers/units/month';

/** A stored figure that a recount from the raw rows does not confirm, in parts. */
export interface Difference {
  readonly clientId: number;
  readonly month: Month;
  readonly measure: string;
  readonly stored: string;
  readonly recounted: string;
}

export interface Verification {
  readonly checked: number;
  readonly differences: readonly Difference[];
}

export interface VerifyOptions {
  /** How many client-months to recount. */
  readonly sample: number;
  /** The same seed picks the same client-months. */
  readonly seed?: string;
}

/** Recounts a random but repeatable sample of client-months from the raw rows and compares them with what is stored. */
export async function verify(
  database: Database,
  tenantId: number,
  clock: Clock,
  options: VerifyOptions,
): Promise<Verification> {
  throw new Error(`not yet verifiable: ${tenantId} ${options.sample} ${clock.now()} ${!!database}`);
}
