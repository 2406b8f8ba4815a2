/**
 * An enum that may grow. What is known today is offered by editors; what is added later is text,
 * and compiles.
 */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/**
 * Whether a value is one of those that this package knows. What is left over is the branch for
 * values that were added later.
 */
export const isKnown = <Known extends string>(
  values: readonly Known[],
  value: string,
): value is Known => (values as readonly string[]).includes(value);
