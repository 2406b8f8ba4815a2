import type { Page, Pass, Place, Source, Stream } from '../connector';
import { listingOf, readChanged, type ChangingList } from './changes';
import { withNames, type NameList } from './look-ups';
import type { HalopsaMapping } from './mapping';
import { readCount, readIds, readPage, type Listing } from './pages';
import { ticket, type Ticket } from './shapes';
import { toTicket } from './to-ticket';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const CHANGED_TICKETS: ChangingList = {
  ...{ path: '/Tickets', rows: 'tickets', changed: 'last_update' },
  query: { includestatus: 'true' },
};
const OPEN_TICKETS: Listing = { ...CHANGED_TICKETS, query: { open_only: 'true' } };
const TICKET_IDS: Listing = { ...CHANGED_TICKETS, query: { ticketidonly: 'true' } };

const NAMES: Readonly<Record<string, NameList>> = {
  status_id: 'statuses',
  tickettype_id: 'ticketTypes',
  priority_id: 'priorities',
};

/** A place in the list of open tickets, which a first pass reads after those that changed. */
interface OpenPlace {
  readonly open: Place | null;
}

const isOpenPlace = (at: Place | null): at is { readonly open: Place | null } =>
  typeof at === 'object' && at !== null && 'open' in at;

async function readRows(source: Source, pass: Pass): Promise<Page> {
  if (isOpenPlace(pass.at)) {
    const { rows, next } = await readPage(source, OPEN_TICKETS, (pass.at as OpenPlace).open);
    return { rows, next: next === null ? null : { open: next } };
  }
  const { rows, next } = await readChanged(source, CHANGED_TICKETS, pass, pass.at);
  const afterwards: Place | null = pass.isFirst ? { open: null } : null;
  return { rows, next: next ?? afterwards };
}

/** A first pass needs the tickets that are still open besides those changed since its first day. */
async function page(source: Source, pass: Pass): Promise<Page> {
  const { rows, next } = await readRows(source, pass);
  return { rows: await withNames(source, NAMES, rows as never), next };
}

export const TICKETS: Stream<unknown, HalopsaMapping> = {
  name: 'tickets',
  schema: ticket,
  dated: true,
  overlapMs: 5 * MINUTE,
  reconcileEveryMs: DAY,
  page: (source, pass) => page(source, pass),
  count: async (source, pass) => readCount(source, await listingOf(source, CHANGED_TICKETS, pass)),
  ids: (source, at) => readIds(source, TICKET_IDS, at),
  identify: (raw) => {
    const { id, last_update, deleted } = raw as Ticket;
    return { externalId: id, changedAt: last_update ?? null, gone: deleted === true };
  },
  toRecords: (raw, mapper) => toTicket(raw as Ticket, mapper),
};
