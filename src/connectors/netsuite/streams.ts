import type { z } from 'zod';
import type { Identity, Mapped, Mapper, Stream } from '../connector';
import { early } from '../ledger/early';
import { identifyPosted, linesIn, toRevenue } from '../ledger/ledger-line';
import type { LinesMapping } from '../ledger/lines-mapping';
import { rememberCost, toTechnician } from '../ledger/people';
import { toClient } from '../ledger/to-client';
import { toTimeEntry } from '../ledger/worked-time';
import { withDeleted } from './deleted';
import type { Listing } from './listing';
import { CUSTOMERS, EMPLOYEES, LINES, TIME_BILLS } from './listings';
import { readChanged, readCount, readIds } from './pages';
import * as shapes from './shapes';
import { readTransactions } from './transactions';

export const TRANSACTIONS = 'transactions';

const DAY = 86_400_000;

type NetsuiteStream = Stream<unknown, LinesMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly listing: Listing;
  readonly schema: z.ZodType<Raw>;
  readonly dated?: true;
  readonly read?: NetsuiteStream['page'];
  readonly identify: (raw: Raw) => Identity;
  readonly remember?: Stream<Raw>['remember'];
  readonly toRecords: (raw: Raw, mapper: Mapper<LinesMapping>) => readonly Mapped[];
}

function listed<Raw>(list: List<Raw>): NetsuiteStream {
  const { name, listing, schema, dated, read, identify, remember, toRecords } = list;
  const readPage = read ?? ((source, pass) => readChanged(source, listing, pass));
  return {
    // A day, because the times are those of a zone that nobody tells, and of one hour there are two in autumn.
    ...{ name, schema, dated, overlapMs: DAY, reconcileEveryMs: DAY },
    page: async (source, pass, stored) =>
      withDeleted(source, listing, pass, await readPage(source, early(pass), stored)),
    count: (source, pass) => readCount(source, listing, early(pass)),
    ids: (source, at) => readIds(source, listing, at),
    identify: (raw) => identify(raw as Raw),
    ...(remember && {
      remember: (raw, before, today) => remember(raw as Raw, before as Raw | null, today),
    }),
    toRecords: (raw, mapper) => toRecords(raw as Raw, mapper),
  };
}

const identify = ({ id, changedAt }: { readonly id: string; readonly changedAt: string }) => ({
  ...{ externalId: id, changedAt },
});

/** In the order in which they refer to each other. */
export const STREAMS: readonly NetsuiteStream[] = [
  listed({
    ...{ name: 'customers', listing: CUSTOMERS, schema: shapes.customer, identify },
    toRecords: (customer, { mapping }) => toClient(customer, mapping),
  }),
  listed({
    ...{ name: 'employees', listing: EMPLOYEES, schema: shapes.employee, identify },
    ...{ remember: rememberCost, toRecords: toTechnician },
  }),
  listed({
    ...{ name: 'timeBills', listing: TIME_BILLS, schema: shapes.timeBill, dated: true },
    ...{ identify, toRecords: toTimeEntry },
  }),
  listed({
    ...{ name: TRANSACTIONS, listing: LINES, schema: shapes.transaction, dated: true },
    ...{ read: readTransactions, identify: identifyPosted },
    toRecords: (transaction, mapper) =>
      linesIn(transaction).flatMap((line) => toRevenue(line, mapper)),
  }),
];
