import type { ErrorCode } from './error-codes/catalogue';

/** Facts about a refusal that a program may read: where, which value, what is allowed. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

/**
 * A request that is understood and declined. The message is written for the person who asked:
 * what was wrong, where, and what to do about it. The code is for programs and never changes; its
 * entry in `error-codes/` is its line in `schema/errors.md`. Everything else that is thrown is a
 * fault: logged once, masked at the edge.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
  }
}

/** The code of a system or database error (`EADDRINUSE`, `42P01`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
