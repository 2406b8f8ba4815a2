import type { DeliveryAreaKey } from '../areas';
import { DEFAULT_CHOICES } from '../policy/policy';

/** Every input, and what follows from inputs, that can be found from the others. */
export const SEAT_PRICE_UNKNOWNS = [
  'AISP',
  'TARGET_MARGIN_PERCENT',
  'SEATS',
  'SUPPORT_COST_PER_SEAT',
  'CENTRALIZED_SERVICES_COST_PER_SEAT',
  'TECHNOLOGY_ALIGNMENT_COST_PER_SEAT',
  'VCIO_COST_PER_SEAT',
  'TOOL_COST_PER_MONTH',
  'SEATS_PER_SUPPORT_TECHNICIAN',
  'RHEM',
  'TICKETS_PER_SEAT',
  'MINUTES_PER_TICKET',
  'PRODUCTIVE_HOURS_PER_PERSON',
] as const;
export type SeatPriceUnknown = (typeof SEAT_PRICE_UNKNOWNS)[number];

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
  targetMarginPercent: Number(DEFAULT_CHOICES.targetMarginPercent),
  productiveHoursPerPerson: 120,
  workingDaysPerMonth: 20,
} as const;
