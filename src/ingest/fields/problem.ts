/** Why a value cannot be taken: a code for programs, a sentence for people, and where in the record. */
export class Problem {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly path: readonly string[] = [],
  ) {}

  /** The same problem, seen from one level further out. */
  under(step: string): Problem {
    return new Problem(this.code, this.message, [step, ...this.path]);
  }
}

/** Reads a typed JSON value or the text of a CSV cell. Returns the problem instead of throwing: bad rows are ordinary. */
export type Reader<T> = (value: unknown) => T | Problem;

const SHOWN = 60;

/** What was sent, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? typeof value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
