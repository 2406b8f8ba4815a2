import type { TenantScope } from '../database/tenant-scope';
import type { DayContext } from '../numbers/classify/day-of-work';
import type { WorkRule } from '../numbers/classify/work-rule';
import type { Policy } from '../numbers/policy/policy';
import type { LocalDate, Month } from '../numbers/units/month';
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
  /** The settings that a month goes by. */
  readonly policyOf: (month: Month) => Policy;
  readonly tenantId: number;
  readonly sourceId: number;
  readonly sourceName: string;
  /** The rules of the tenant itself, by which time is judged as it lands. */
  readonly rules: readonly WorkRule[];
  /** What has to be counted again. Written once, at the end of the transaction. */
  readonly marks: Marks;
  /** False while nothing of this source is parked. Then parked records need no lookup. */
  hasParked: boolean;
  /** False while nothing of this source was deleted before it came. */
  hasDeleted: boolean;
}
