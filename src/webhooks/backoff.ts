const FIRST_MS = 5_000;
const LONGEST_MS = 6 * 3_600_000;
/** An event is tried for this long, and an endpoint that only fails for this long is disabled. */
export const PATIENCE_MS = 3 * 24 * 3_600_000;

/**
 * How long to wait after so many attempts: 5 seconds, and twice as long each time, up to 6 hours. Of
 * that a part between a half and the whole, by chance, so that not all that failed together comes
 * again together.
 */
export function waitAfter(attempts: number, chance: number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(most * (0.5 + chance / 2));
}

/** So many failures one after the other are the endpoint's, not the events'. */
const MOST_FAILURES = 10;
const LONGEST_REST_MS = 5 * 60_000;

/** How long an endpoint is left alone after so many failures one after the other; 0 for not at all. */
export const restAfter = (failures: number): number =>
  failures < MOST_FAILURES
    ? 0
    : Math.min(LONGEST_REST_MS, FIRST_MS * 2 ** (failures - MOST_FAILURES));
