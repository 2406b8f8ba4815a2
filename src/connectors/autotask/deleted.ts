import type { Page, Pass, Place, Source, Stored } from '../connector';
import { SourceProblem } from '../http/source-problem';
import { changedBetween, readPage, type RowPage } from './pages';
import { askAmong } from './query';

const DELETED = 'deletedDateTime';
/** Each of them asks for the time entries of a ticket. */
const LOGS_AT_ONCE = 100;

/** A place in the log of what was deleted, which is read after the list itself. */
export const isGonePlace = (at: Place | null): at is { readonly gone: Place | null } =>
  typeof at === 'object' && at !== null && 'gone' in at;

export const FIRST_GONE: Place = { gone: null };

/** Without the right to see the log, the daily comparison of ids finds the same. */
async function readLog(source: Source, entity: string, pass: Pass): Promise<RowPage> {
  const at = isGonePlace(pass.at) ? pass.at.gone : null;
  const filter = changedBetween(DELETED, pass);
  try {
    return await readPage(
      source,
      { entity, fields: ['id', 'ticketID'], filter, size: LOGS_AT_ONCE },
      at,
    );
  } catch (error) {
    if (error instanceof SourceProblem && ['FORBIDDEN', 'ABSENT'].includes(error.code))
      return { rows: [], next: null };
    throw error;
  }
}

const ticketsIn = ({ rows }: RowPage): string[] => [
  ...new Set(rows.map(({ ticketID }) => String(ticketID))),
];

const nextOf = ({ next }: RowPage): Place | null => (next === null ? null : { gone: next });

/** Tickets that were deleted. */
export async function deletedTickets(source: Source, pass: Pass): Promise<Page> {
  const log = await readLog(source, 'DeletedTicketLogs', pass);
  return { rows: [], gone: ticketsIn(log), next: nextOf(log) };
}

/** The log names the ticket and not the entry: what is kept of that ticket and no longer there is gone. */
export async function deletedTime(source: Source, pass: Pass, stored: Stored): Promise<Page> {
  const log = await readLog(source, 'DeletedTicketActivityLogs', pass);
  const tickets = ticketsIn(log);
  const living = await askAmong(
    source,
    { entity: 'TimeEntries', fields: ['id'] },
    'ticketID',
    tickets,
  );
  const ids = new Set(living.map(({ id }) => String(id)));
  const kept = await stored.inGroups('timeEntries', tickets);
  const gone = kept.map(({ externalId }) => externalId).filter((id) => !ids.has(id));
  return { rows: [], gone, next: nextOf(log) };
}
