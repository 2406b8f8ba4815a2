import type { Page, Pass, Source, Stream } from '../connector';
import type { AutotaskMapping } from './mapping';
import { fieldsOf, readPage } from './pages';
import { askAmong, type Row } from './query';
import { ticketStep, type TicketStep } from './shapes';
import { changedTickets } from './tickets';
import { toTicketEvent } from './to-ticket';

const MINUTE = 60_000;
const TICKETS_AT_ONCE = 200;
const FIELDS = fieldsOf(ticketStep);

/** What happened after the pass is left to the next one, as everywhere. */
const isWithin = ({ date }: Row, upTo: string): boolean =>
  typeof date !== 'string' || !(Date.parse(date) > Date.parse(upTo));

/** It can be asked for by ticket alone, so the tickets that changed are asked for first. */
async function page(source: Source, pass: Pass): Promise<Page> {
  const query = { entity: 'Tickets', fields: ['id'], filter: changedTickets(pass) };
  const { rows: tickets, next } = await readPage(
    source,
    { ...query, size: TICKETS_AT_ONCE },
    pass.at,
  );
  const ids = tickets.map(({ id }) => String(id));
  const steps = await askAmong(
    source,
    { entity: 'TicketHistory', fields: FIELDS },
    'ticketID',
    ids,
  );
  return { rows: steps.filter((step) => isWithin(step, pass.upTo)), next };
}

/** The steps of tickets: closed, and opened again. */
export const TICKET_HISTORY: Stream<unknown, AutotaskMapping> = {
  name: 'ticketHistory',
  schema: ticketStep,
  dated: true,
  overlapMs: 5 * MINUTE,
  reconcileEveryMs: null,
  page: (source, pass) => page(source, pass),
  identify: (raw) => {
    const { id, date, ticketID } = raw as TicketStep;
    return { externalId: id, changedAt: date, group: ticketID };
  },
  toRecords: (raw, mapper) => toTicketEvent(raw as TicketStep, mapper),
};
