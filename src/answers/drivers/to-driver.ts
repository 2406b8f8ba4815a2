import { Driver, DriverShare } from '../../graphql/driver/driver.type';
import type { Driver as Exact } from '../../numbers/drivers/driver';
import { sumAsNumber } from '../../numbers/drivers/sum-of-many';
import { toNumber } from '../../numbers/units/ratio';

/** A cause as callers see it; `clients` says whose the shares are, in their order; `unit` is that of what changed. */
export function toDriver(driver: Exact, clients: readonly (number | null)[], unit: string): Driver {
  const { kind, name, explanation, shares } = driver;
  return Object.assign(new Driver(), {
    kind,
    name,
    explanation,
    unit,
    effect: sumAsNumber(shares),
    shares: shares.map((share, i) =>
      Object.assign(new DriverShare(), {
        clientKey: clients[i] ?? null,
        unit,
        effect: toNumber(share.over, share.under),
      }),
    ),
  });
}
