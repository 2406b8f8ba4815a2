import type { Driver as Exact, DriverKind } from '../../numbers/drivers/driver';
import { sumAsNumber } from '../../numbers/drivers/sum-of-many';
import { visibleDrivers } from '../../numbers/drivers/visible-drivers';
import { toNumber } from '../../numbers/units/ratio';
import { driverName, explainDriver } from '../../words/drivers';
import { shownDigits } from '../../words/value-text';

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
  readonly key: string;
  readonly name: string;
  readonly effect: number;
  readonly explanation: string;
}

/** What a change is told in. */
export interface ToldIn {
  /** The clients of the shares, in the same order. */
  readonly clients: readonly (number | null)[];
  /** The unit of the number that changed. */
  readonly unit: string;
  readonly currency: string;
}

/** Causes as callers see them: those whose effect can be seen in the digits that the number is shown with. */
export const toDrivers = (
  drivers: readonly Exact[],
  { clients, unit, currency }: ToldIn,
): Driver[] =>
  visibleDrivers(drivers, shownDigits(unit, currency)).map((driver) => ({
    kind: driver.kind,
    key: driver.key,
    name: driverName(driver),
    explanation: explainDriver(driver, currency),
    unit,
    effect: sumAsNumber(driver.shares),
    shares: driver.shares.map((share, i) => ({
      clientKey: clients[i] ?? null,
      unit,
      effect: toNumber(share.over, share.under),
    })),
  }));

/** Orders by size, whatever the sign; of equal shares the older client comes first. */
const bySize = (a: DriverShare, b: DriverShare): number =>
  Math.abs(b.effect) - Math.abs(a.effect) || (a.clientKey ?? 0) - (b.clientKey ?? 0);

/** The clients with the largest part in a cause. Clients without any part are left out. */
export const largestShares = ({ shares }: Driver, first: number): DriverShare[] =>
  shares
    .filter(({ effect }) => effect !== 0)
    .sort(bySize)
    .slice(0, first);
