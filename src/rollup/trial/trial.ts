import type { TenantScope } from '../../database/tenant-scope';
import type { Costs } from '../count/load/load-costs';
import type { StaffMember } from '../count/load/load-staff';
import type { TenantRules } from '../count/load/load-tenant-rules';
import type { Change } from './measure-changes';
import type { MonthSpan } from '../slice';

/** Other rules beside those in force, and what both are tried on. */
export interface Trial {
  readonly scope: TenantScope;
  readonly months: MonthSpan;
  readonly now: TenantRules;
  readonly then: TenantRules;
  readonly staff: ReadonlyMap<number, StaffMember>;
  readonly costs: Costs;
}

/** What they move. */
export interface Moved {
  readonly count: number;
  readonly changes: readonly Change[];
}
