import type { DataKind } from '../measures/measure';
import type { MeasureKey } from '../measures/catalogue';
import { digitsOf } from '../units/coins';
import { CLIENT_COST, MANAGED_COST, UNCOSTED_MANAGED } from '../metrics/cost-sums';
import type { Sum } from '../metrics/metric';
import type { Best } from './scheme';

export const BAND_BASES = [
  'RECURRING_SERVICE_REVENUE',
  'SERVICE_REVENUE',
  'TOTAL_REVENUE',
  'REACTIVE_HOURS_PER_SEAT',
  'COST_TO_SERVE_PERCENT',
] as const;
export type BandBasis = (typeof BAND_BASES)[number];

/** Revenue per month, and what it costs to serve that revenue. */
interface Revenue {
  readonly kind: 'REVENUE';
  readonly best: Extract<Best, 'MOST'>;
  readonly of: Sum;
  readonly cost: Sum;
  readonly uncosted: Sum;
}

/** What a client takes, as a ratio of sums. */
interface Consumption {
  readonly kind: 'CONSUMPTION';
  readonly best: Extract<Best, 'LEAST'>;
  readonly of: Sum;
  readonly per: Sum;
  readonly times: bigint;
  /** The kinds of record without which a month says nothing about it. */
  readonly needs: readonly DataKind[];
  /** Hours without a cost: where these are all there is, the cost is not known. */
  readonly uncosted: Sum;
  readonly needsSeats: boolean;
  /** So many digits after the point tell clients apart. */
  readonly digits: number;
}

export type BasisRule = Revenue | Consumption;

export const SERVICE_REVENUE: Sum = ['mrr', 'nrr'];
const UNCOSTED: readonly MeasureKey[] = ['uncostedHours'];
const REVENUE = { kind: 'REVENUE', best: 'MOST' } as const;
const CONSUMPTION = { kind: 'CONSUMPTION', best: 'LEAST' } as const;

/** What clients are put into bands by: revenue, or what they consume (RO step 1). */
export const BASES: Readonly<Record<BandBasis, BasisRule>> = {
  RECURRING_SERVICE_REVENUE: {
    ...REVENUE,
    of: ['mrr'],
    cost: MANAGED_COST,
    uncosted: UNCOSTED_MANAGED,
  },
  SERVICE_REVENUE: { ...REVENUE, of: SERVICE_REVENUE, cost: CLIENT_COST, uncosted: UNCOSTED },
  TOTAL_REVENUE: {
    ...REVENUE,
    of: [...SERVICE_REVENUE, 'recurringProductRevenue', 'productRevenue'],
    cost: CLIENT_COST,
    uncosted: UNCOSTED,
  },
  REACTIVE_HOURS_PER_SEAT: {
    ...CONSUMPTION,
    of: ['reactiveHours'],
    per: ['seatMonths'],
    times: 1n,
    needs: ['TIME'],
    uncosted: [],
    needsSeats: true,
    digits: 4,
  },
  COST_TO_SERVE_PERCENT: {
    ...CONSUMPTION,
    of: CLIENT_COST,
    per: SERVICE_REVENUE,
    times: 100n,
    needs: ['LABOUR_COST', 'MONEY'],
    uncosted: UNCOSTED,
    needsSeats: false,
    digits: 2,
  },
};

/** With so many digits after the point clients are told apart: of money, those of its coins. */
export function basisDigits(basis: BandBasis, currency: string): number {
  const rule = BASES[basis];
  return rule.kind === 'REVENUE' ? digitsOf(currency) : rule.digits;
}
