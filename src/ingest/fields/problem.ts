import type { ProblemCode } from './problem-code';

/** Why a value cannot be taken: a code for programs, a sentence for people, and where in the record. */
export class Problem {
  constructor(
    readonly code: ProblemCode,
    readonly message: string,
    readonly path: readonly string[] = [],
    /** What else is wrong with the same value, when it is a list or a record. */
    private readonly others: readonly Problem[] = [],
  ) {}

  /** All problems of one value as one problem; null when there are none. */
  static together(problems: readonly (Problem | null)[]): Problem | null {
    if (problems.every((problem) => problem === null)) return null;
    const [first, ...others] = problems.flatMap((problem) => problem?.all() ?? []);
    return first ? new Problem(first.code, first.message, first.path, others) : null;
  }

  all(): readonly Problem[] {
    return [new Problem(this.code, this.message, this.path), ...this.others];
  }

  /** The same problem, seen from one level further out. */
  under(step: string): Problem {
    const others = this.others.map((other) => other.under(step));
    return new Problem(this.code, this.message, [step, ...this.path], others);
  }
}

const SHOWN = 60;

/** What was sent, short enough for a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? typeof value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
