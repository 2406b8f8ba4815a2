/**
 * A figure as it is printed stands for all that would be printed like it: "$4,118" for anything
 * from 4,117.5 to 4,118.5. Sums and products of such figures are spans too, so a sentence can be
 * held against its own figures.
 */
export interface Span {
  readonly least: number;
  readonly most: number;
}

const FIGURE = /-?\d[\d,]*(?:\.\d+)?/;

const spanOf = (ends: readonly number[]): Span => ({
  least: Math.min(...ends),
  most: Math.max(...ends),
});

/** The figure in a text such as "-$1,234.50", "41.3 %" or "¥18,290". */
export function printed(text: string): Span {
  const [figure] = FIGURE.exec(text.replace(/[^\d.,]/g, '')) ?? [];
  if (figure === undefined) throw new RangeError(`No figure in "${text}".`);
  const value = Number(figure.replaceAll(',', '')) * (text.trim().startsWith('-') ? -1 : 1);
  const half = 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0);
  return { least: value - half, most: value + half };
}

export const exactly = (value: number): Span => ({ least: value, most: value });

export const plus = (...spans: readonly Span[]): Span => ({
  least: spans.reduce((sum, { least }) => sum + least, 0),
  most: spans.reduce((sum, { most }) => sum + most, 0),
});

export const minus = (a: Span, b: Span): Span => ({
  least: a.least - b.most,
  most: a.most - b.least,
});

const product = (a: Span, b: Span): Span =>
  spanOf([a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most]);

export const times = (...spans: readonly Span[]): Span => spans.reduce(product, exactly(1));

/** The lower one must not reach nothing. */
export const over = (a: Span, b: Span): Span => product(a, spanOf([1 / b.least, 1 / b.most]));

/** Half of the sum. */
export const halfway = (a: Span, b: Span): Span => times(plus(a, b), exactly(0.5));

/** Whether some exact values behind the figures make both the same. */
export const agree = (a: Span, b: Span): boolean => a.least <= b.most && b.least <= a.most;
