export type EmbeddedProblemCode =
  | 'DATA_DIR_BUSY'
  | 'DATA_DIR_NOT_OURS'
  | 'DATA_DIR_OTHER_VERSION'
  | 'DATA_DIR_UNUSABLE'
  | 'EMBEDDED_POSTGRES_MISSING'
  | 'NO_ACCOUNT_FOR_POSTGRES';

/**
 * The embedded Postgres cannot be used here, for a reason that somebody can fix. The message says
 * what is wrong and what to do; the code is for programs.
 */
export class EmbeddedProblem extends Error {
  override readonly name = 'EmbeddedProblem';

  constructor(
    readonly code: EmbeddedProblemCode,
    message: string,
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
