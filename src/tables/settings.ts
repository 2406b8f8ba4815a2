import { SEAT_PRICE_BASES } from '../numbers/policy/judgement';
import type { OwnLimits } from '../numbers/policy/limits';
import { COST_MODES, SEAT_TIMINGS, ALERT_FILTERS, MIDNIGHT_RULES } from '../numbers/policy/policy';
import {
  date,
  instant,
  int,
  json,
  listOf,
  nullable,
  numeric,
  oneOf,
  smallint,
  text,
} from './column';
import { table } from './table';

/** One change of an MSP's settings: null leaves a choice as it was. */
export const settings = table(
  'settings',
  {
    tenant_id: int,
    version: int,
    since: date,
    working_days: nullable(listOf(smallint)),
    hours_per_day: nullable(numeric(6, 4)),
    holidays: nullable(listOf(date)),
    productive_share: nullable(numeric(5, 4)),
    target_margin_percent: nullable(numeric(6, 4)),
    tam_alignment_share: nullable(numeric(5, 4)),
    cost_mode: nullable(oneOf(...COST_MODES)),
    alignment_work_types: nullable(listOf(text)),
    centralized_work_types: nullable(listOf(text)),
    seat_timing: nullable(oneOf(...SEAT_TIMINGS)),
    alert_filter: nullable(oneOf(...ALERT_FILTERS)),
    midnight_rule: nullable(oneOf(...MIDNIGHT_RULES)),
    money_target_factor: nullable(numeric(12, 4)),
    seat_price_basis: nullable(oneOf(...SEAT_PRICE_BASES)),
    staffing_tolerance: nullable(numeric(6, 4)),
    change_types: nullable(listOf(text)),
    project_hourly_rate: nullable(numeric(19, 4)),
    limits: nullable(json<OwnLimits>()),
    /** Not of the dated choices: the newest one said is the MSP's, of all months. */
    earliest_date: nullable(date),
    set_at: instant,
    set_by: text,
  },
  {
    key: ['tenant_id', 'version'],
    foreignKeys: { msp: { columns: ['tenant_id'], of: 'msp' } },
    checks: { version: 'version > 1' },
  },
);
