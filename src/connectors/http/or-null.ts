import { SourceProblem, type SourceProblemCode } from './source-problem';

const REFUSALS: readonly SourceProblemCode[] = ['FORBIDDEN', 'ABSENT', 'REFUSED_QUESTION'];

/** Null where this question is refused, and others are not. */
export function orNull(error: unknown): null {
  if (error instanceof SourceProblem && REFUSALS.includes(error.code)) return null;
  throw error;
}
