import type { Lab } from './open-lab';

/** One measured figure, with what performance.md section 5 expects of it. */
export interface Figure {
  readonly claim: string;
  readonly value: number;
  /** `×` for a ratio to a floor measured in the same run. */
  readonly unit: '×' | 's' | 'ms' | 'MB' | 'rows/s' | '';
  /** What is reachable, in words. */
  readonly target?: string;
  /** The value beyond which something is wrong. */
  readonly alarm?: { readonly below: number } | { readonly above: number };
  /** The absolute figures behind it; only indicative, they belong to the machine. */
  readonly behind?: string;
}

export interface BenchOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly gb: number;
  readonly rows: number;
}

/** Something worth measuring: one file, one subject. */
export interface Subject {
  readonly name: string;
  readonly about: string;
  measure(lab: Lab, options: BenchOptions): Promise<Figure[]>;
}

export const isAlarming = ({ value, alarm }: Figure): boolean => {
  if (alarm === undefined) return false;
  return 'below' in alarm ? value < alarm.below : value > alarm.above;
};
