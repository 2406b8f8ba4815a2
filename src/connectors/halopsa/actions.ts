import type { Page, Pass, Place, Source, Stream } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { readChanged } from './changes';
import { withNames } from './look-ups';
import type { HalopsaMapping } from './mapping';
import { askWhole, isWhole, type Listing, type Row } from './pages';
import { action, type Action } from './shapes';
import { CHANGED_TICKETS } from './tickets';
import { toTicketEvents } from './to-ticket-event';
import { toTimeEntry } from './to-time-entry';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MONTH = 32 * 24 * HOUR;
/** The list has no pages. Of a longer answer a part would be missing, so that less is asked for then. */
const MOST_ACTIONS = 1000;

const ACTIONS: Listing = { path: '/Actions', rows: 'actions' };

/** A stretch of time of which the actions are read next, in milliseconds. */
interface WindowPlace {
  readonly from: number;
  readonly length: number;
}

const written = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

const askWindow = (source: Source, from: number, upTo: number, most: number) =>
  askWhole(source, ACTIONS, {
    ...{ startdate: written(from), enddate: written(upTo), count: String(most) },
  });

const earlierOf = (a: unknown, upTo: string): unknown =>
  typeof a === 'string' && Date.parse(`${a.replace(/Z$/, '')}Z`) > Date.parse(upTo) ? upTo : a;

/**
 * Actions have numbers within their ticket alone. One that changed after the pass is as of its end, or
 * the next pass would begin too late for others.
 */
const keyed = (rows: readonly Row[], { upTo }: Pass): Row[] =>
  rows.map((row) => ({
    ...row,
    id: `${String(row['ticket_id'])}:${String(row.id)}`,
    last_updated: earlierOf(row['last_updated'] ?? row['datetime'], upTo),
  }));

const named = (source: Source, rows: readonly Row[]): Promise<Row[]> =>
  withNames(source, { old_status: 'statuses', new_status: 'statuses' }, rows);

/** Longer again after a stretch that was less than half full. */
const lengthAfter = (length: number, rows: number): number =>
  rows * 2 > MOST_ACTIONS ? length : Math.min(MONTH, length * 2);

/** The past, stretch by stretch; a stretch with too much in it is halved. */
async function readPast(source: Source, pass: Pass): Promise<Page> {
  const upTo = Date.parse(pass.upTo);
  const at = (pass.at ?? { from: Date.parse(pass.from!), length: MONTH }) as unknown as WindowPlace;
  for (let { length } = at; ; length /= 2) {
    const end = Math.min(at.from + length, upTo);
    const found = await askWindow(source, at.from, end, MOST_ACTIONS);
    const { rows } = found;
    if (isWhole(found, MOST_ACTIONS)) {
      const next: Place | null =
        end < upTo ? { from: end, length: lengthAfter(length, rows.length) } : null;
      return { rows: await named(source, keyed(rows, pass)), next };
    }
    if (length <= HOUR)
      throw new SourceProblem(
        'BROKEN_ANSWER',
        `More than ${rows.length} actions lie within one hour.`,
      );
  }
}

/** All actions of a ticket. */
async function ofTicket(source: Source, ticket: string): Promise<readonly Row[]> {
  let given = 0;
  for (const most of [MOST_ACTIONS, MOST_ACTIONS * 10]) {
    const query = { ticket_id: ticket, count: String(most) };
    const found = await askWhole(source, ACTIONS, query);
    if (isWhole(found, most)) return found.rows;
    given = found.rows.length;
  }
  const message = `Ticket ${ticket} has more than the ${given} actions that were given of it.`;
  throw new SourceProblem('BROKEN_ANSWER', message);
}

/**
 * Later, those of the tickets that changed: all of each, so that one that was deleted or written for an
 * earlier day shows at once. Where no ticket changed, the list is asked for nothing, to see whether it may be.
 */
async function readLater(source: Source, pass: Pass): Promise<Page> {
  const { rows: tickets, next } = await readChanged(source, CHANGED_TICKETS, pass, pass.at);
  const ids = tickets.map(({ id }) => String(id));
  if (ids.length === 0) {
    const now = Date.parse(pass.upTo);
    await askWindow(source, now, now, 1);
    return { rows: [], next };
  }
  const rows = await Promise.all(ids.map((id) => ofTicket(source, id)));
  return { rows: await named(source, keyed(rows.flat(), pass)), wholeGroups: ids, next };
}

/** What was done on tickets, and for how long. */
export const ACTIONS_STREAM: Stream<unknown, HalopsaMapping> = {
  name: 'actions',
  schema: action,
  dated: true,
  overlapMs: 5 * MINUTE,
  reconcileEveryMs: null,
  page: (source, pass) => (pass.isFirst ? readPast(source, pass) : readLater(source, pass)),
  count: async (source, { from, upTo }) =>
    (await askWindow(source, Date.parse(from!), Date.parse(upTo), 1)).count,
  identify: (raw) => {
    const { id, ticket_id, last_updated } = raw as Action;
    return { externalId: id, changedAt: last_updated ?? null, group: ticket_id };
  },
  toRecords: (raw, mapper) => [
    ...toTimeEntry(raw as Action, mapper),
    ...toTicketEvents(raw as Action, mapper),
  ],
};
