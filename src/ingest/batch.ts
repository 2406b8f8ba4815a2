import type { TenantScope } from '../database/tenant-scope';
import type { DayContext } from '../numbers/classify/day-of-work';
import type { LocalDate } from '../numbers/units/month';
import type { Marks } from './marks';

/** When records arrive: the instant, and what day it is for the tenant. */
export interface Receipt {
  readonly now: Date;
  readonly today: LocalDate;
  readonly zone: string;
  /** ISO 4217 code of the tenant's money. */
  readonly currency: string;
  /** Nothing that counts can have happened before it. */
  readonly earliestDate: LocalDate;
}

/** One transaction of one source, while it lasts. */
export interface Batch extends Receipt, DayContext {
  readonly scope: TenantScope;
  readonly tenantId: number;
  readonly sourceId: number;
  /** What must be recounted; written once, at the end of the transaction. */
  readonly marks: Marks;
  /** False while nothing of this source is parked, which spares looking for it. */
  hasParked: boolean;
  /** False while nothing of this source was deleted before it came. */
  hasDeleted: boolean;
}
