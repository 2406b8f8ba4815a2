import { LIMIT_KEYS, limitOf, type LimitKey, type OwnLimits } from '../../numbers/policy/limits';
import { toNumber, type Ratio } from '../../numbers/units/ratio';
import { thingOf } from '../thing-of';
import { badSettings } from './bad-settings';
import { Limit, type LimitInput } from './limit.type';
import { readAmount } from './read-numbers';

const MOST_LIMIT = 1_000_000_000_000;

/** Limits as they are kept. One that stands twice could mean either. */
export function readOwnLimits(limits: readonly LimitInput[]): OwnLimits {
  const own = new Map<LimitKey, string | null>();
  for (const { key, value } of limits) {
    if (own.has(key)) throw badSettings('limits', `${key} stands twice.`);
    own.set(
      key,
      value === null || value === undefined ? null : readAmount(`limits.${key}`, value, MOST_LIMIT),
    );
  }
  return Object.fromEntries(own);
}

/** All limits in force. */
export const toLimits = (own: OwnLimits, dollar: Ratio | null): Limit[] =>
  LIMIT_KEYS.map((key) => {
    const limit = limitOf(key, own, dollar);
    const value = limit && toNumber(limit.over, limit.under);
    return thingOf(Limit, { key, value, custom: Boolean(own[key]) });
  });
