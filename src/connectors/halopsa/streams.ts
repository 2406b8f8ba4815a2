import type { z } from 'zod';
import type { Pass, Source, Stream } from '../connector';
import { ACTIONS_STREAM } from './actions';
import { AGENTS_STREAM } from './agents';
import { listingOf, readChanged, type ChangingList } from './changes';
import { rememberCharge, rememberLines } from './charged-lines';
import { INVOICES } from './invoices';
import type { HalopsaMapping } from './mapping';
import { readCount, readIds, readPage, type Listing, type RowPage } from './pages';
import * as shapes from './shapes';
import { TICKETS } from './tickets';
import { TIMESHEET } from './timesheet';
import { toAgreement } from './to-agreement';
import { toClient } from './to-client';
import { withCustomFields } from './clients';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type HalopsaStream = Stream<unknown, HalopsaMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly listing: Listing;
  readonly schema: z.ZodType<Raw>;
  /** The field that says when a row last changed. */
  readonly changed: keyof Raw & string;
  /** Whether it can be asked for what changed. The others are read whole each time. */
  readonly asks?: true;
  readonly group?: keyof Raw & string;
  readonly complete?: (source: Source, page: RowPage) => Promise<RowPage>;
  readonly remember?: Stream<Raw>['remember'];
  readonly whenGone?: Stream<Raw>['whenGone'];
  readonly toRecords?: Stream<Raw, HalopsaMapping>['toRecords'];
}

function listed<Raw extends { readonly id: string }>(list: List<Raw>): HalopsaStream {
  const { name, listing, schema, asks, changed, group, remember, whenGone } = list;
  const { toRecords = () => [] } = list;
  const changing: ChangingList = { ...listing, changed };
  const textIn = (raw: Raw, field: (keyof Raw & string) | undefined): string | null =>
    field === undefined ? null : ((raw[field] as string | null | undefined) ?? null);
  const { complete = (_source: Source, page: RowPage) => Promise.resolve(page) } = list;
  const asked = (source: Source, pass: Pass): Promise<Listing> =>
    asks ? listingOf(source, changing, pass) : Promise.resolve(listing);
  return {
    ...{
      name,
      schema,
      remember,
      whenGone,
      toRecords,
      overlapMs: 5 * MINUTE,
      reconcileEveryMs: DAY,
    },
    page: async (source, pass) =>
      complete(
        source,
        asks
          ? await readChanged(source, changing, pass, pass.at)
          : await readPage(source, listing, pass.at),
      ),
    count: async (source, pass) => readCount(source, await asked(source, pass)),
    ids: (source, at) => readIds(source, listing, at),
    identify: (raw) => ({
      externalId: (raw as Raw).id,
      changedAt: textIn(raw as Raw, changed),
      group: textIn(raw as Raw, group),
    }),
  } as HalopsaStream;
}

const INACTIVE_TOO = { includeinactive: 'true' };

/** In the order in which records refer to each other: less has to wait then. */
export const STREAMS: readonly HalopsaStream[] = [
  listed({
    name: 'clients',
    listing: { path: '/Client', rows: 'clients', query: INACTIVE_TOO },
    schema: shapes.client,
    ...{ changed: 'alastupdate', asks: true },
    complete: withCustomFields,
    whenGone: (client) => ({ ...client, inactive: true }),
    toRecords: toClient,
  }),
  AGENTS_STREAM,
  listed({
    name: 'contracts',
    listing: { path: '/ClientContract', rows: 'contracts', query: INACTIVE_TOO },
    schema: shapes.contract,
    ...{ changed: 'last_modified', group: 'client_id' },
    remember: rememberCharge,
    toRecords: toAgreement,
  }),
  // Recurring invoices count together with contracts: see charges-of-client.ts.
  listed({
    name: 'recurringInvoices',
    listing: { path: '/RecurringInvoice', rows: 'invoices', query: { includelines: 'true' } },
    schema: shapes.recurringInvoice,
    ...{ changed: 'last_modified', group: 'client_id' },
    remember: rememberLines,
  }),
  listed({
    name: 'users',
    listing: { path: '/Users', rows: 'users', query: INACTIVE_TOO },
    schema: shapes.user,
    ...{ changed: 'ulastupdate', asks: true, group: 'client_id' },
  }),
  listed({
    name: 'assets',
    listing: { path: '/Asset', rows: 'assets', query: INACTIVE_TOO },
    schema: shapes.asset,
    ...{ changed: 'dlastupdate', asks: true, group: 'client_id' },
  }),
  TICKETS,
  ACTIONS_STREAM,
  TIMESHEET,
  INVOICES,
];
