import type { z } from 'zod';
import type { Identity, Mapped, Mapper, Stream } from '../connector';
import { early } from '../ledger/early';
import { identifyPosted, toRevenue } from '../ledger/ledger-line';
import type { LinesMapping } from '../ledger/lines-mapping';
import { toClient } from '../ledger/to-client';
import { toTimeEntry, type WorkedTime } from '../ledger/worked-time';
import { CUSTOMERS, EMPLOYEE_RATES, EMPLOYEES, JOURNAL_LINES, TIMESHEET_LINES } from './listings';
import { readChanged, readCount, readIds, type Listing } from './pages';
import * as shapes from './shapes';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CHANGED = 'audit.modifiedDateTime';

export const LEDGER_LINES = 'ledgerLines';

type IntacctStream = Stream<unknown, LinesMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly listing: Listing;
  readonly schema: z.ZodType<Raw>;
  readonly dated?: true;
  readonly identify: (raw: Raw) => Identity;
  readonly toRecords?: (raw: Raw, mapper: Mapper<LinesMapping>) => readonly Mapped[];
}

function listed<Raw>(list: List<Raw>): IntacctStream {
  const { name, listing, schema, dated, identify, toRecords } = list;
  return {
    ...{ name, schema, dated, overlapMs: 5 * MINUTE, reconcileEveryMs: DAY },
    page: (source, pass) => readChanged(source, listing, early(pass)),
    count: (source, pass) => readCount(source, listing, early(pass)),
    ids: (source, at) => readIds(source, listing, at),
    identify: (raw) => identify(raw as Raw),
    toRecords: (raw, mapper) => toRecords?.(raw as Raw, mapper) ?? [],
  };
}

/** In the order in which they refer to each other. */
export const STREAMS: readonly IntacctStream[] = [
  listed({
    ...{ name: 'customers', listing: CUSTOMERS, schema: shapes.customer },
    identify: ({ id, changedAt }) => ({ externalId: id, changedAt }),
    toRecords: (customer, { mapping }) => toClient(customer, mapping),
  }),
  // An employee means something only with his rates: see employments.ts.
  listed({
    ...{ name: 'employees', listing: EMPLOYEES, schema: shapes.employee },
    identify: (raw) => ({ externalId: raw.key, changedAt: raw[CHANGED] }),
  }),
  listed({
    ...{ name: 'employeeRates', listing: EMPLOYEE_RATES, schema: shapes.employeeRate },
    identify: (raw) => ({
      ...{ externalId: raw.key, changedAt: raw[CHANGED], group: raw['employee.key'] },
    }),
  }),
  listed<WorkedTime>({
    ...{ name: 'timesheetLines', listing: TIMESHEET_LINES, schema: shapes.timesheetLine },
    ...{ dated: true, identify: ({ id, changedAt }) => ({ externalId: id, changedAt }) },
    toRecords: toTimeEntry,
  }),
  listed({
    ...{ name: LEDGER_LINES, listing: JOURNAL_LINES, schema: shapes.journalLine, dated: true },
    ...{ identify: identifyPosted, toRecords: toRevenue },
  }),
];
