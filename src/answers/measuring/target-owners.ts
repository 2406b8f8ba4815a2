import {
  OF_MSP,
  TARGET_SCOPES,
  type TargetOwner,
  type TargetScope,
} from '../../numbers/metrics/target-scope';
import { keysAsked, type KeyPart } from '../../rollup/slice';
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

/**
 * Whose targets a slice goes by, the nearest first. A client goes by those of its bands too.
 */
export const ownersOf = (slice: Slice, bandsOfClient: readonly number[] = []): TargetOwner[] =>
  TARGET_SCOPES.flatMap((scope): TargetOwner[] => {
    if (scope === 'MSP') return [OF_MSP];
    const one = onlyOne(slice, scope);
    if (one !== null) return [{ scope, whose: String(one) }];
    return scope === 'BAND' ? bandsOfClient.map((band) => ({ scope, whose: String(band) })) : [];
  });
