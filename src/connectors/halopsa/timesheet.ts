import { monthOf, shiftMonth, firstDay, type Month } from '../../numbers/units/month';
import type { Page, Pass, Source, Stream } from '../connector';
import type { HalopsaMapping } from './mapping';
import { askWhole, type Listing, type Row } from './pages';
import { timesheetEvent, type TimesheetEvent } from './shapes';
import { toOtherTime } from './to-time-entry';

/** Time is written up for about as long. */
const MONTH_MS = 31 * 86_400_000;

const EVENTS: Listing = { path: '/TimesheetEvent', rows: 'events' };

/** How many months are asked for at once. */
const AT_ONCE = 3;

const midnight = (month: Month): string => `${firstDay(month)}T00:00:00`;

const isOnTicket = ({ ticket_id: ticket }: Row): boolean =>
  typeof ticket === 'number' && ticket > 0;

const monthIn = ({ start_date: start }: Row): string => String(start).slice(0, 7);

/** The ends of the stretch may belong to it or not. Time on a ticket comes with its action. */
const isRead =
  (months: readonly Month[]) =>
  (row: Row): boolean =>
    !isOnTicket(row) &&
    (typeof row['start_date'] !== 'string' || months.includes(monthIn(row) as Month));

/** Under its month: an event that moved to another one is gone from here, and new there. */
const keyed = (row: Row): Row => ({ ...row, id: `${monthIn(row)} ${String(row.id)}` });

/** It cannot be asked for what changed, so that the last months are read whole. */
async function page(source: Source, { from, upTo, at }: Pass): Promise<Page> {
  const first = (at ?? monthOf(from!.slice(0, 10))) as Month;
  const months = Array.from({ length: AT_ONCE }, (_, place) => shiftMonth(first, place));
  const next = shiftMonth(first, AT_ONCE);
  const { rows } = await askWhole(source, EVENTS, {
    ...{ start_date: midnight(first), end_date: midnight(next), utcoffset: '0' },
  });
  return {
    rows: rows.filter(isRead(months)).map(keyed),
    wholeGroups: months,
    next: midnight(next) < upTo ? next : null,
  };
}

/** Time on no ticket. */
export const TIMESHEET: Stream<unknown, HalopsaMapping> = {
  name: 'timesheet',
  schema: timesheetEvent,
  dated: true,
  overlapMs: MONTH_MS,
  reconcileEveryMs: null,
  page: (source, pass) => page(source, pass),
  identify: (raw) => {
    const { id, start_date: start } = raw as TimesheetEvent;
    const month = monthOf(start.slice(0, 10));
    return { externalId: id, changedAt: `${firstDay(month)}T00:00:00Z`, group: month };
  },
  toRecords: (raw, mapper) => toOtherTime(raw as TimesheetEvent, mapper),
};
