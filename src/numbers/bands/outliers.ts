import { interquartileRange, medianAbsoluteDeviation, median, quantile } from 'simple-statistics';

/** How far from the middle of its band a client may lie (Iglewicz and Hoaglin). */
export const MOST_MODIFIED_Z = 3.5;
/** How many interquartile ranges beyond a quartile a client may lie (Tukey). */
export const MOST_FENCES = 1.5;
/** As a share of the median: nearer than this a client is like the others, however alike those are. */
const LEAST_DISTANCE = 0.2;
/** A band with fewer clients has no middle worth the name. */
const FEWEST_IN_BAND = 5;
/** Makes the MAD of a normal distribution its standard deviation. */
const NORMAL = 0.6745;
/** Doubles that differ by less are one number: a spread of that size is none. */
const HAIR = 1e-12;

export type OutlierTest = 'MODIFIED_Z' | 'TUKEY';

export interface OutlierVerdict {
  readonly test: OutlierTest;
  readonly outlier: boolean;
  /** Signed: modified z-score, or interquartile ranges beyond the nearer quartile (0 between them). Null: all others are alike. */
  readonly score: number | null;
  /** The middle of those it is held against: its band, or all clients. */
  readonly median: number;
}

/** HIGH drains; LOW may be under-served. */
export const OUTLIER_DIRECTIONS = ['HIGH', 'LOW'] as const;
export type OutlierDirection = (typeof OUTLIER_DIRECTIONS)[number];

export interface Judged {
  readonly band: string | number;
  readonly value: number;
}

type Judge = (value: number) => Omit<OutlierVerdict, 'median'>;

interface Circle {
  readonly median: number;
  readonly judge: Judge;
}

const isNothing = (spread: number, scale: number): boolean =>
  spread <= HAIR * Math.max(1, Math.abs(scale));

/** Distance from the median in median absolute deviations; null where the band has no spread to measure by. */
function byMiddle(values: readonly number[]): Circle | null {
  if (values.length < FEWEST_IN_BAND) return null;
  const [middle, spread] = [median([...values]), medianAbsoluteDeviation([...values])];
  if (isNothing(spread, middle)) return null;
  const judge: Judge = (value) => {
    const score = (NORMAL * (value - middle)) / spread;
    return { test: 'MODIFIED_Z', outlier: Math.abs(score) > MOST_MODIFIED_Z, score };
  };
  return { median: middle, judge };
}

function beyond(value: number, low: number, high: number): number {
  if (value > high) return value - high;
  return value < low ? value - low : 0;
}

/** Tukey's fences over all clients, whatever their band. */
function byFences(values: readonly number[]): Circle {
  const [low, high] = [quantile([...values], 0.25), quantile([...values], 0.75)];
  const range = interquartileRange([...values]);
  const judge: Judge = (value) => {
    const over = beyond(value, low, high);
    if (isNothing(Math.abs(over), value)) return { test: 'TUKEY', outlier: false, score: 0 };
    if (isNothing(range, high)) return { test: 'TUKEY', outlier: true, score: null };
    const score = over / range;
    return { test: 'TUKEY', outlier: Math.abs(score) > MOST_FENCES, score };
  };
  return { median: median([...values]), judge };
}

function isFar(value: number, middle: number): boolean {
  const least = LEAST_DISTANCE * Math.abs(middle);
  return Math.abs(value - middle) >= least - HAIR * Math.max(1, least);
}

function verdictOf({ median: middle, judge }: Circle, value: number): OutlierVerdict {
  const { outlier, ...told } = judge(value);
  return { ...told, outlier: outlier && isFar(value, middle), median: middle };
}

/**
 * Which clients cost (or take) far more or less than those like them: by the modified z-score within
 * the band; in a band of fewer than five, or one whose middle half is all alike, by Tukey's fences
 * over all clients (RO step 2); and by at least a fifth of the median. In the order of `clients`.
 */
export function judgeOutliers(clients: readonly Judged[]): OutlierVerdict[] {
  if (clients.length === 0) return [];
  const bands = new Map<Judged['band'], number[]>();
  for (const { band } of clients) bands.set(band, []);
  for (const { band, value } of clients) bands.get(band)!.push(value);
  const fences = byFences(clients.map(({ value }) => value));
  const circles = new Map([...bands].map(([band, values]) => [band, byMiddle(values) ?? fences]));
  return clients.map(({ band, value }) => verdictOf(circles.get(band)!, value));
}
