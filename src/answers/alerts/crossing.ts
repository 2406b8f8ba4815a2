/** A month's number, as an alert looks at it. */
export interface Looked {
  readonly value: number | null;
  readonly isOffTarget: boolean;
}

/** What an alert holds numbers against. */
export interface Limits {
  readonly above: number | null;
  readonly below: number | null;
  readonly offTarget: boolean;
}

const isBeyond = ({ above, below, offTarget }: Limits, { value, isOffTarget }: Looked): boolean =>
  value !== null &&
  ((above !== null && value > above) ||
    (below !== null && value < below) ||
    (offTarget && isOffTarget));

/**
 * Where an alert stands after these months, the last one last: beyond its limit when all of them are.
 * A month without a number says nothing, so that it stands where it stood (null), unless the last
 * month has one and is within.
 */
export function standingAfter(
  limits: Limits,
  months: readonly Looked[],
): 'BEYOND' | 'WITHIN' | null {
  const last = months.at(-1);
  if (last && last.value !== null && !isBeyond(limits, last)) return 'WITHIN';
  if (months.some(({ value }) => value === null)) return null;
  return months.every((month) => isBeyond(limits, month)) ? 'BEYOND' : 'WITHIN';
}
