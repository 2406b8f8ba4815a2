import type { ImportProgress } from './import-request';

/** How far an import is, and how long it will take. */
export interface Pace {
  readonly rows: number;
  readonly bytes: number;
  readonly rowsPerSecond: number;
  /** `null` while it cannot be known. */
  readonly secondsLeft: number | null;
}

const MS = 1000;

/** `total` is the size of what is sent; `null` when it is not known. */
export function paceOf(
  { rows, bytes }: ImportProgress,
  elapsedMs: number,
  total: number | null,
): Pace {
  const seconds = Math.max(elapsedMs, 1) / MS;
  const left = total === null || bytes === 0 ? null : ((total - bytes) / bytes) * seconds;
  return {
    rows,
    bytes,
    rowsPerSecond: Math.round(rows / seconds),
    secondsLeft: left === null ? null : Math.max(0, Math.ceil(left)),
  };
}
