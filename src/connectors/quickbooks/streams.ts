import type { z } from 'zod';
import { monthOf } from '../../numbers/units/month';
import type { Mapped, Mapper, Page, Pass, Source, Stream } from '../connector';
import { early } from '../ledger/early';
import { isInFeed, readFeed } from './changes';
import type { QuickbooksMapping } from './mapping';
import { readChanged, readCount, readIds, type Listing } from './pages';
import * as shapes from './shapes';
import { toClient } from './to-client';
import { toPost } from './to-post';
import { rememberCost, toTechnician } from './to-technician';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface WithMeta {
  readonly Id: string;
  readonly MetaData: { readonly LastUpdatedTime: string };
}

type QuickbooksStream = Stream<unknown, QuickbooksMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly entity: string;
  readonly schema: z.ZodType<Raw>;
  /** A list of names, which is read whole. The others are dated. */
  readonly names?: true;
  /** The feed of changes does not tell of it. */
  readonly isOutOfFeed?: true;
  readonly group?: (raw: Raw) => string | null;
  readonly remember?: Stream<Raw>['remember'];
  readonly toRecords?: (raw: Raw, mapper: Mapper<QuickbooksMapping>) => readonly Mapped[];
}

/** Later passes read the feed of changes; what it cannot hold is asked for page by page. */
async function readPass(source: Source, listing: Listing, pass: Pass): Promise<Page> {
  if (!isInFeed(pass)) return readChanged(source, listing, early(pass));
  const { isWhole, ...feed } = await readFeed(source, listing.entity, pass);
  if (isWhole) return feed;
  const page = await readChanged(source, listing, pass);
  return { ...page, gone: feed.gone };
}

function listed<Raw extends WithMeta>(list: List<Raw>): QuickbooksStream {
  const { name, entity, schema, names, isOutOfFeed, group, remember, toRecords } = list;
  const listing: Listing = { entity, hidesInactive: names === true };
  return {
    ...{ name, schema, overlapMs: 5 * MINUTE, reconcileEveryMs: DAY },
    dated: names ? undefined : true,
    page: (source, pass) =>
      isOutOfFeed ? readChanged(source, listing, early(pass)) : readPass(source, listing, pass),
    count: (source, pass) => readCount(source, listing, early(pass)),
    ids: (source, at) => readIds(source, listing, at),
    identify: (raw) => {
      const { Id, MetaData } = raw as Raw;
      const { LastUpdatedTime: changedAt } = MetaData;
      return { externalId: Id, changedAt, group: group?.(raw as Raw) ?? null };
    },
    ...(remember && {
      remember: (raw, before, today) => remember(raw as Raw, before as Raw | null, today),
    }),
    toRecords: (raw, mapper) => toRecords?.(raw as Raw, mapper) ?? [],
  };
}

/** What a document means only shows with its items, accounts and customers: see sold-documents.ts. */
const sold = (name: string, entity: string): QuickbooksStream =>
  listed({
    ...{ name, entity, schema: shapes.sale },
    group: ({ CustomerRef }) => CustomerRef?.value ?? null,
  });

/** What was spent counts month by month: see ledger-months.ts. */
const posted = (name: string, entity: string): QuickbooksStream =>
  listed({
    ...{ name, entity, schema: shapes.posting },
    group: ({ TxnDate }) => monthOf(TxnDate),
  });

/** In the order in which they refer to each other. */
export const STREAMS: readonly QuickbooksStream[] = [
  listed({
    ...{ name: 'accounts', entity: 'Account', schema: shapes.account, names: true },
    toRecords: toPost,
  }),
  listed({ name: 'items', entity: 'Item', schema: shapes.item, names: true }),
  listed({
    ...{ name: 'customers', entity: 'Customer', schema: shapes.customer, names: true },
    group: ({ ParentRef }) => ParentRef?.value ?? null,
    toRecords: toClient,
  }),
  listed({
    ...{ name: 'employees', entity: 'Employee', schema: shapes.employee, names: true },
    remember: rememberCost,
    toRecords: toTechnician,
  }),
  listed({
    ...{ name: 'vendors', entity: 'Vendor', schema: shapes.vendor, names: true },
    remember: rememberCost,
  }),
  // Whose customer is at the top only shows with the customers: see time-activities.ts.
  listed({
    ...{ name: 'timeActivities', entity: 'TimeActivity', schema: shapes.timeActivity },
    isOutOfFeed: true,
    group: ({ CustomerRef }) => CustomerRef?.value ?? null,
  }),
  sold('invoices', 'Invoice'),
  sold('salesReceipts', 'SalesReceipt'),
  sold('creditMemos', 'CreditMemo'),
  sold('refundReceipts', 'RefundReceipt'),
  posted('purchases', 'Purchase'),
  posted('bills', 'Bill'),
  posted('vendorCredits', 'VendorCredit'),
  posted('journalEntries', 'JournalEntry'),
];
