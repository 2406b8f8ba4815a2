// A local name is faster: some hundred thousand numbers are drawn, and not every engine finds a
// global quickly.
const { imul } = Math;

/**
 * A stream of numbers that depends only on its key. A month's rows therefore do not change when
 * another month is added.
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  between(from: number, until: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item in proportion to its weight. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** A positive factor around 1, skewed as durations are: many short ones, a few long ones. */
  skewed(): number;
  /** Rounds `expected` up or down at random, so that many results add up to the expected total. */
  round(expected: number): number;
}

/** Hashes text to 32 bits; every character is mixed into all bits. */
function hash(text: string): number {
  let h = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    h = imul(h ^ text.charCodeAt(i), 0x85ebca6b);
    h ^= h >>> 15;
  }
  return h >>> 0;
}

/**
 * A counter whose every step is scrambled. It is small, fast, and good enough for sample data only.
 */
function stream(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = imul(state ^ (state >>> 15), 0x2c1b3c6d);
    x = imul(x ^ (x >>> 12), 0x297a2d39);
    return ((x ^ (x >>> 15)) >>> 0) / 2 ** 32;
  };
}

function weighted<T>(next: () => number, items: readonly T[], weightOf: (item: T) => number): T {
  let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
  const hit = items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1);
  if (hit === undefined) throw new RangeError('nothing to pick from');
  return hit;
}

const SPREAD = 0.6;

/** A log-normal factor with mean 1. */
function skewed(next: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.exp(SPREAD * normal - (SPREAD * SPREAD) / 2);
}

export function randomOf(...key: readonly (string | number)[]): Random {
  const next = stream(hash(key.join('|')));
  return {
    next,
    between: (from, until) => from + next() * (until - from),
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => weighted(next, items, () => 1),
    weighted: (items, weightOf) => weighted(next, items, weightOf),
    skewed: () => skewed(next),
    round: (expected) => Math.floor(expected + next()),
  };
}
