import type { Page, Pass, Source, Stream } from '../connector';
import { once } from '../once';
import type { HalopsaMapping } from './mapping';
import { askPage, readCount, readIds, readPage, type Listing } from './pages';
import { invoice, type Invoice } from './shapes';
import { toRevenue } from './to-revenue';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Invoices are dated in advance, changed and voided for about as long. */
const QUARTER = 100 * DAY;
const LONG_AFTER = '2999-01-01T00:00:00';

const INVOICES_LIST: Listing = {
  ...{ path: '/Invoice', rows: 'invoices' },
  query: { includelines: 'true', includecredits: 'true' },
};
const INVOICE_IDS: Listing = {
  ...INVOICES_LIST,
  query: { idonly: 'true', includecredits: 'true' },
};

const datedFrom = (listing: Listing, from: string): Listing => ({
  ...listing,
  query: { ...listing.query, invoicedatestart: from },
});

/** Whether invoices can be asked for by their date is not documented clearly: none may be found in the far future. */
const canAskByDate = (source: Source): Promise<boolean> =>
  once(source, 'invoices by date', async () => {
    const { count } = await askPage(source, datedFrom(INVOICES_LIST, LONG_AFTER), 1, 1);
    return count === 0;
  });

/** They cannot be asked for what changed, so that those of the last months are read. */
async function listingOf(source: Source, { from, upTo, isFirst }: Pass): Promise<Listing> {
  if (from === null || !(await canAskByDate(source))) return INVOICES_LIST;
  const start = Math.min(Date.parse(from), Date.parse(upTo)) - (isFirst ? 0 : QUARTER);
  return datedFrom(INVOICES_LIST, new Date(start).toISOString().slice(0, 19));
}

async function page(source: Source, pass: Pass): Promise<Page> {
  return readPage(source, await listingOf(source, pass), pass.at);
}

export const INVOICES: Stream<unknown, HalopsaMapping> = {
  name: 'invoices',
  schema: invoice,
  dated: true,
  overlapMs: 5 * MINUTE,
  reconcileEveryMs: DAY,
  page,
  count: async (source, pass) => readCount(source, await listingOf(source, pass)),
  ids: (source, at) => readIds(source, INVOICE_IDS, at),
  identify: (raw) => {
    const { id, client_id, last_modified } = raw as Invoice;
    return { externalId: id, changedAt: last_modified ?? null, group: client_id ?? null };
  },
  toRecords: (raw, mapper) => toRevenue(raw as Invoice, mapper),
};
