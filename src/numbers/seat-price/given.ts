import type { DeliveryAreaKey } from '../delivery-area';

export type SeatPriceUnknown =
  'AISP' | 'RHEM' | 'SEATS_PER_SUPPORT_TECHNICIAN' | 'SUPPORT_COST_PER_SEAT';

type Optional<T> = T | null | undefined;

/** What a caller supposes: money per month, as decimal text. Counts and minutes come as numbers. */
export interface SeatPriceGiven {
  readonly seats: number;
  readonly aisp?: Optional<string>;
  /** Instead of the AISP: it is this over the seats. */
  readonly mrr?: Optional<string>;
  readonly targetMarginPercent?: Optional<number>;
  readonly areaCostPerSeat?: Optional<
    readonly { readonly deliveryArea: DeliveryAreaKey; readonly costPerSeat: string }[]
  >;
  /** Wins over `areaCostPerSeat` of the same area. */
  readonly people?: Optional<
    readonly {
      readonly deliveryArea: DeliveryAreaKey;
      readonly people: number;
      readonly monthlyCostPerPerson: string;
    }[]
  >;
  readonly toolCostPerMonth?: Optional<string>;
  readonly ticketsPerSeat?: Optional<number>;
  readonly minutesPerTicket?: Optional<number>;
  readonly productiveHoursPerPerson?: Optional<number>;
  readonly workingDaysPerMonth?: Optional<number>;
  readonly solveFor?: Optional<SeatPriceUnknown>;
}

export const USUAL = {
  targetMarginPercent: 70,
  productiveHoursPerPerson: 120,
  workingDaysPerMonth: 20,
} as const;
