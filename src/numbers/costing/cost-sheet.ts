import { forEachArea, type DeliveryAreaKey } from '../areas';
import { spread } from '../units/spread';
import type { CostRule } from './cost-rule';
import type { ToolCostFacts } from './tool-month';

export type CostKind = 'labour' | 'tools';

/** Cents by area. */
export type AreaCents = Record<DeliveryAreaKey, bigint>;
export type ClientCost = Readonly<Record<CostKind, AreaCents>>;

/** Who or what is paid for. */
export type Payee =
  | { readonly kind: 'labour'; readonly technicianId: number }
  | { readonly kind: 'tools'; readonly tool: ToolCostFacts };

export interface Place {
  readonly clientId: number;
  readonly area: DeliveryAreaKey;
}

/** A place that a cost can go to, and its weight. */
export interface Share extends Place {
  readonly weight: bigint;
}

/** One part of a cost: who is paid, where it was put, by which rule, and how much it is. */
export interface CostLine {
  readonly payee: Payee;
  readonly rule: CostRule;
  /** Null: overhead. */
  readonly place: Place | null;
  readonly cents: bigint;
}

/** Hears of every line. Most callers need only the sums and give none. */
export type OnLine = (line: CostLine) => void;

const nothing = (): AreaCents => forEachArea(() => 0n);

/** The costs of a month. Every cost that is put in is with a client or is overhead. */
export class CostSheet {
  readonly clients = new Map<number, ClientCost>();
  overhead = 0n;

  constructor(private readonly onLine?: OnLine) {}

  /** Shares come in the order in which equal remainders are served. */
  spread(payee: Payee, rule: CostRule, cents: bigint, shares: readonly Share[]): void {
    const parts = spread(
      cents,
      shares.map(({ weight }) => weight),
    );
    if (!parts) this.addOverhead(payee, 'overhead: nothing to spread by', cents);
    parts?.forEach((part, i) => this.add(payee, rule, part, shares[i]!));
  }

  add(payee: Payee, rule: CostRule, cents: bigint, place: Place): void {
    if (cents === 0n) return;
    const cost = this.clients.get(place.clientId) ?? { labour: nothing(), tools: nothing() };
    cost[payee.kind][place.area] += cents;
    this.clients.set(place.clientId, cost);
    this.onLine?.({ payee, rule, place, cents });
  }

  addOverhead(payee: Payee, rule: CostRule, cents: bigint): void {
    this.overhead += cents;
    this.onLine?.({ payee, rule, place: null, cents });
  }
}
