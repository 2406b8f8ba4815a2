import type { Driver as Exact, DriverKind } from '../../numbers/drivers/driver';
import { sumAsNumber } from '../../numbers/drivers/sum-of-many';
import { toNumber } from '../../numbers/units/ratio';

/** One client's part in a cause. */
export interface DriverShare {
  /** The client's number within the MSP; null stands for what belongs to no client. */
  readonly clientKey: number | null;
  /** The unit of the number that changed. */
  readonly unit: string;
  readonly effect: number;
}

/** One cause of a change. The effects of all causes add up to the change. */
export interface Driver {
  readonly shares: readonly DriverShare[];
  /** The unit of the number that changed. */
  readonly unit: string;
  readonly kind: DriverKind;
  readonly name: string;
  readonly effect: number;
  readonly explanation: string;
}

/**
 * A cause as callers see it. `clients` are the clients of the shares, in the same order; `unit` is
 * that of the number that changed.
 */
export const toDriver = (
  { kind, name, explanation, shares }: Exact,
  clients: readonly (number | null)[],
  unit: string,
): Driver => ({
  kind,
  name,
  explanation,
  unit,
  effect: sumAsNumber(shares),
  shares: shares.map((share, i) => ({
    clientKey: clients[i] ?? null,
    unit,
    effect: toNumber(share.over, share.under),
  })),
});

/** Orders by size, whatever the sign; of equal shares the older client comes first. */
const bySize = (a: DriverShare, b: DriverShare): number =>
  Math.abs(b.effect) - Math.abs(a.effect) || (a.clientKey ?? 0) - (b.clientKey ?? 0);

/** The clients with the largest part in a cause. Clients without any part are left out. */
export const largestShares = ({ shares }: Driver, first: number): DriverShare[] =>
  shares
    .filter(({ effect }) => effect !== 0)
    .sort(bySize)
    .slice(0, first);
