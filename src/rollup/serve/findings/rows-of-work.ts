import { DAY_MS } from '../../../numbers/units/milliseconds';
import {
  FEWEST_ENTRIES,
  FULLEST_DAY_IF_HOURS_MS,
  LONGEST_IF_HOURS_MS,
} from '../../../numbers/quality/hours-as-minutes';
import { ENTRIES } from './finding-tables';
import type { FoundRows } from './found-rows';
import { AGREED, agreed, AGREEMENT, entrySample, isOutside, TICKET } from './row-parts';
import { BESIDE_OTHER_SOURCES, BESIDE_OWN_WORK, BESIDE_THE_SAME_WORK } from './work-tables';

const entry = { table: ENTRIES, ...entrySample } as const;
const OF_SOMEBODY = 'e.technician_id IS NOT NULL';

const SAYS_REMOTE = String.raw`e.work_type ~* '\mremote\M'`;
const SAYS_ONSITE = String.raw`e.work_type ~* '\mon[- ]?site\M'`;

/** Time compared with its technician, client, ticket and agreement, and with other time. */
export const ROWS_OF_WORK = {
  DUPLICATE_WORK: {
    ...entrySample,
    table: BESIDE_THE_SAME_WORK,
    that: 'e.telling > 1',
  },
  WORK_TOLD_BY_TWO_SOURCES: {
    ...entrySample,
    table: BESIDE_OTHER_SOURCES,
    besideOthers: true,
    that: 'e.source_id > e.first_source',
  },
  HOURS_AS_MINUTES: {
    ...entrySample,
    table: BESIDE_OWN_WORK,
    besideOthers: true,
    among: 'e.worked_ms > 0',
    that: `e.month_entries >= ${FEWEST_ENTRIES} AND e.longest_ms <= ${LONGEST_IF_HOURS_MS}
      AND e.fullest_day_ms <= ${FULLEST_DAY_IF_HOURS_MS}`,
  },
  OVERFULL_DAYS: {
    ...entrySample,
    table: BESIDE_OWN_WORK,
    besideOthers: true,
    among: OF_SOMEBODY,
    that: `e.day_ms > ${DAY_MS}`,
  },
  OVERLAPPING_WORK: {
    ...entrySample,
    table: BESIDE_OWN_WORK,
    besideOthers: true,
    among: `${OF_SOMEBODY} AND e.worked_ms > 0`,
    that: 'e.started_at < e.busy_until',
  },
  ENTRIES_OUTSIDE_EMPLOYMENT: {
    ...entry,
    joins: ['technicianOfEntry'],
    among: OF_SOMEBODY,
    that: 'e.worked_on < w.employed_from OR e.worked_on >= w.employed_until',
  },
  ENTRIES_OUTSIDE_CLIENT_TIME: {
    ...entry,
    among: 'c.id IS NOT NULL AND NOT c.internal',
    that: isOutside('e.worked_on'),
  },
  ENTRIES_BEFORE_TICKET: {
    ...entry,
    joins: TICKET,
    among: 'k.external_id IS NOT NULL',
    that: `e.started_at < k.opened_at - interval '1 day'`,
  },
  AGREEMENT_OF_ANOTHER_CLIENT: {
    ...entrySample,
    table: ENTRIES,
    besideOthers: true,
    joins: AGREEMENT,
    among: `${AGREED} IS NOT NULL`,
    that: `${agreed('client_id')} IS DISTINCT FROM e.client_id`,
  },
  AGREEMENTS_WORKED_EARLY: {
    table: ENTRIES,
    joins: AGREEMENT,
    distinct: AGREED,
    among: `${AGREED} IS NOT NULL AND e.worked_ms > 0`,
    that: `${agreed('starts_on')} > e.worked_on`,
    amount: { part: 'e.worked_ms', whole: 'e.worked_ms' },
    sample: { a: AGREED, b: `''` },
  },
  ONSITE_DIFFERS_FROM_WORK_TYPE: {
    ...entry,
    among: `(${SAYS_REMOTE}) <> (${SAYS_ONSITE})`,
    that: `e.onsite = (${SAYS_REMOTE})`,
  },
} as const satisfies Readonly<Record<string, FoundRows>>;
