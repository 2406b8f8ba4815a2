import {
  OF_MSP,
  TARGET_SCOPES,
  type TargetOwner,
  type TargetScope,
} from '../../numbers/metrics/target-scope';
import type { Metric } from '../../numbers/metrics/metric';
import { isSum } from '../../numbers/metrics/limits-of-sums';
import { cutsOf, keysAsked, type Cut, type KeyPart } from '../../rollup/slice';
import type { Slice } from './slice';

/** The scopes that are cuts too. */
type Part = Exclude<TargetScope, 'MSP'>;

/** The one group of a cut that a slice is about; null where it is about several, or about the rest. */
export function onlyOne({ cuts, key, filter }: Slice, cut: Part): KeyPart {
  const at = cuts.indexOf(cut);
  if (at >= 0) return key[at] ?? null;
  const asked = keysAsked(filter, cut);
  return asked?.length === 1 ? (asked[0] ?? null) : null;
}

const isPart = (cut: Cut): cut is Part => TARGET_SCOPES.some((scope) => scope === cut);

/** Who has a slice for themselves: the MSP the whole, a client all that is the client's. */
function holderOf(slice: Slice): TargetOwner | null {
  const [cut, another] = new Set([...slice.cuts, ...cutsOf(slice.filter)]);
  if (!cut) return OF_MSP;
  if (another || !isPart(cut)) return null;
  const one = onlyOne(slice, cut);
  return one === null ? null : { scope: cut, whose: String(one) };
}

/**
 * Whose targets a metric of a slice goes by, the nearest first. A client goes by those of its bands
 * too. What a sum is to come to says nothing of a part of it: it judges only what it was set for.
 */
export function ownersOf(
  metric: Metric,
  slice: Slice,
  bandsOfClient: readonly number[] = [],
): TargetOwner[] {
  if (!isSum(metric)) return ownersAround(slice, bandsOfClient);
  const holder = holderOf(slice);
  return holder ? [holder] : [];
}

const ownersAround = (slice: Slice, bandsOfClient: readonly number[]): TargetOwner[] =>
  TARGET_SCOPES.flatMap((scope): TargetOwner[] => {
    if (scope === 'MSP') return [OF_MSP];
    const one = onlyOne(slice, scope);
    if (one !== null) return [{ scope, whose: String(one) }];
    return scope === 'BAND' ? bandsOfClient.map((band) => ({ scope, whose: String(band) })) : [];
  });
