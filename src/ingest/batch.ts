import type { TenantScope } from '../database/tenant-scope';
import type { DayContext } from '../numbers/classify/day-of-work';
import type { LocalDate } from '../numbers/units/month';
import type { Marks } from './marks';

/** The circumstances of an arrival: the instant, and the tenant's day, zone and money. */
export interface Receipt {
  readonly now: Date;
  readonly today: LocalDate;
  readonly zone: string;
  /** ISO 4217 code of the tenant's money. */
  readonly currency: string;
  /** The earliest date on which something that counts can have happened. */
  readonly earliestDate: LocalDate;
}

/** One transaction of one source, while it lasts. */
export interface Batch extends Receipt, DayContext {
  readonly scope: TenantScope;
  readonly tenantId: number;
  readonly sourceId: number;
  /** What has to be counted again. Written once, at the end of the transaction. */
  readonly marks: Marks;
  /** False while nothing of this source is parked. Then parked records need no lookup. */
  hasParked: boolean;
  /** False while nothing of this source was deleted before it came. */
  hasDeleted: boolean;
}
