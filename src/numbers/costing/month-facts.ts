import type { DeliveryAreaKey } from '../areas';
import type { LocalDate, Month } from '../units/month';
import type { CostMode } from '../policy/policy';
import type { CostedPerson } from './labour-month';
import type { ToolCostFacts } from './tool-month';
import type { WorkingTime } from './working-days';

/** A living client and what costs are spread over it by. */
export interface ClientBases {
  readonly clientId: number;
  readonly seatMonths: bigint;
  readonly endpointMonths: bigint;
  readonly mrr: bigint;
  readonly nrr: bigint;
  readonly reactiveHours: bigint;
  readonly activeDays: number;
}

/** Somebody's hours of a month for one client in one area. */
export interface LoggedHours {
  readonly technicianId: number | null;
  readonly clientId: number;
  readonly area: DeliveryAreaKey;
  /** Given where somebody's cost or FTE changes within the month. */
  readonly on: LocalDate | null;
  readonly workedMs: bigint;
}

/** All that the costs of one month depend on. */
export interface MonthFacts {
  readonly month: Month;
  readonly today: LocalDate;
  readonly mode: CostMode;
  readonly time: WorkingTime;
  /** In the order in which equal remainders are served: by external id. */
  readonly clients: readonly ClientBases[];
  readonly people: ReadonlyMap<number, CostedPerson>;
  readonly tools: readonly ToolCostFacts[];
  /** Hours for clients; internal time is in none of them. */
  readonly hours: readonly LoggedHours[];
}
