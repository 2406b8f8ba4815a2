import type { TenantScope } from '../../database/tenant-scope';
import type { JudgedRow } from '../count/judge/classify-entries';
import type { Costs } from '../count/load/load-costs';
import type { StaffMember } from '../count/load/load-staff';
import type { TenantRules } from '../count/load/load-tenant-rules';
import type { Change } from './measure-changes';
import type { MonthSpan } from '../slice';

/** Rules to try besides those in force, and what both are tried on. */
export interface Trial {
  readonly scope: TenantScope;
  readonly months: MonthSpan;
  readonly now: TenantRules;
  readonly then: TenantRules;
  readonly staff: ReadonlyMap<number, StaffMember>;
  readonly costs: Costs;
}

/** An entry under the rules in force and under the tried ones. */
export interface MovedEntry {
  readonly before: JudgedRow;
  readonly after: JudgedRow;
}

/** What the tried rules move. */
export interface Moved {
  readonly count: number;
  readonly changes: readonly Change[];
}
