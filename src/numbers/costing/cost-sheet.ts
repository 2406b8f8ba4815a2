import { DELIVERY_AREAS, type DeliveryAreaKey } from '../delivery-area';
import { spread } from '../units/spread';

export type CostKind = 'labour' | 'tools';

/** Cents by area. */
export type AreaCents = Record<DeliveryAreaKey, bigint>;
export type ClientCost = Readonly<Record<CostKind, AreaCents>>;

/** One place that a cost can go to, and how much speaks for it. */
export interface Share {
  readonly clientId: number;
  readonly area: DeliveryAreaKey;
  readonly weight: bigint;
}

const nothing = (): AreaCents =>
  Object.fromEntries(DELIVERY_AREAS.map((area) => [area, 0n])) as AreaCents;

/** A month's costs as they find their place. Whatever is put in is with a client or is overhead. */
export class CostSheet {
  readonly clients = new Map<number, ClientCost>();
  overhead = 0n;

  /** Shares come in the order in which equal remainders are served. */
  spread(kind: CostKind, cents: bigint, shares: readonly Share[]): void {
    const parts = spread(
      cents,
      shares.map(({ weight }) => weight),
    );
    if (!parts) this.overhead += cents;
    parts?.forEach((part, i) => this.add(kind, part, shares[i]!));
  }

  add(kind: CostKind, cents: bigint, { clientId, area }: Omit<Share, 'weight'>): void {
    if (cents === 0n) return;
    const cost = this.clients.get(clientId) ?? { labour: nothing(), tools: nothing() };
    cost[kind][area] += cents;
    this.clients.set(clientId, cost);
  }
}
