import type { Pass, Place, Source } from '../connector';
import { askPage, readPage, type Listing, type Row, type RowPage } from './pages';
import { once } from '../once';

/** A list that can perhaps be asked for what changed. */
export interface ChangingList extends Listing {
  /** The field that says when a row last changed. */
  readonly changed: string;
}

const SECOND = 1000;
const LONG_AFTER = '2999-01-01T00:00:00';

/** Without a zone and a fraction, as it writes times itself. */
const written = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

const changedAt = (row: Row, field: string): number => {
  const sent = row[field];
  if (typeof sent !== 'string') return Number.NaN;
  return Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/.test(sent) ? sent : `${sent}Z`);
};

const within = (listing: ChangingList, from: string | null, upTo: string | null): Listing => ({
  ...listing,
  query: {
    ...listing.query,
    ...(from !== null && { lastupdatefromdate: from }),
    ...(upTo !== null && { lastupdatetodate: upTo }),
  },
});

/**
 * Whether the list can be asked for what changed. The documentation contradicts itself on it, so it is
 * tried: a row has to be found at the time at which it says that it changed, and none in the far future.
 */
function canAskForChanges(source: Source, listing: ChangingList): Promise<boolean> {
  return once(source, `changes of ${listing.path}`, async () => {
    const { rows } = await askPage(source, listing, 1, 1);
    const [any] = rows;
    if (!any) return true;
    const at = changedAt(any, listing.changed);
    if (Number.isNaN(at)) return false;
    const future = await askPage(source, within(listing, LONG_AFTER, null), 1, 1);
    if (future.count > 0) return false;
    const around = within(listing, written(at - SECOND), written(at + SECOND));
    return (await askPage(source, around, 1, 1)).count > 0;
  });
}

/** What of a pass is asked for; where it cannot be, the whole list is. */
export async function listingOf(
  source: Source,
  listing: ChangingList,
  { from, upTo }: Pass,
): Promise<Listing> {
  if (from === null || !(await canAskForChanges(source, listing))) return listing;
  return within(listing, written(Date.parse(from)), written(Date.parse(upTo) + SECOND));
}

/** What a list cannot be asked for is picked out here. What says no time is kept: its schema judges it. */
const isWithin = (row: Row, field: string, { from, upTo }: Pass): boolean => {
  const at = changedAt(row, field);
  return !(at > Date.parse(upTo)) && !(from !== null && at < Date.parse(from));
};

/** One page of what changed in a pass. What changed after it is left to the next one. */
export async function readChanged(
  source: Source,
  listing: ChangingList,
  pass: Pass,
  at: Place | null,
): Promise<RowPage> {
  const { rows, next } = await readPage(source, await listingOf(source, listing, pass), at);
  return { rows: rows.filter((row) => isWithin(row, listing.changed, pass)), next };
}
