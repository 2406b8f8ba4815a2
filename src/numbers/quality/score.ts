import type { Finding, Found } from './finding';

/** Points are counted in hundredths, so that what findings cost adds up to what the score lacks. */
const HUNDREDTHS = 100;
const BEST = 100;

/** How bad it is, from 0 to 1: nothing up to the tolerated share, everything from `fullAt` on. Without a share, being there is all of it. */
function severity({ tolerated = 0, fullAt }: Finding, { count, share }: Found): number {
  if (count <= 0) return 0;
  if (share === null) return 1;
  return Math.min(1, Math.max(0, (share - tolerated) / (fullAt - tolerated)));
}

const hundredthsLost = (finding: Finding, found: Found): number =>
  Math.round(finding.weight * HUNDREDTHS * severity(finding, found));

/** The points of 100 that a finding costs: its weight × how bad it is. */
export const pointsLost = (finding: Finding, found: Found): number =>
  hundredthsLost(finding, found) / HUNDREDTHS;

/**
 * How far numbers can be trusted: 100 less the points of every finding, rounded down, never below
 * 0. So 100 means that nothing was found that costs anything.
 */
export function qualityScore(all: readonly (readonly [Finding, Found])[]): number {
  const lost = all.reduce((sum, [finding, found]) => sum + hundredthsLost(finding, found), 0);
  return Math.max(0, Math.floor((BEST * HUNDREDTHS - lost) / HUNDREDTHS));
}
