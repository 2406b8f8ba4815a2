import type { z } from 'zod';
import type { Page, Pass, Place, Source, Stored, Stream } from '../connector';
import { deletedTickets, deletedTime, FIRST_GONE, isGonePlace } from './deleted';
import {
  withContacts,
  withContracts,
  withHours,
  withInvoices,
  withTasks,
  withWorkTypes,
} from './look-ups';
import type { AutotaskMapping } from './mapping';
import { withNames, type Naming } from './names';
import { changedBetween, EVERY_ROW, fieldsOf, readIds, readPage } from './pages';
import { askCount, type Filter, type Row } from './query';
import * as shapes from './shapes';
import { TICKET_HISTORY } from './ticket-history';
import { changedTickets, TICKET_CHANGED } from './tickets';
import { toAgreement } from './to-agreement';
import { toClient } from './to-client';
import { toRevenue } from './to-revenue';
import { rememberResource, toTechnician } from './to-technician';
import { toTicket } from './to-ticket';
import { toTimeEntry } from './to-time-entry';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Invoices are voided, and items posted for earlier days, for about as long. */
const QUARTER = 100 * DAY;

type AutotaskStream = Stream<unknown, AutotaskMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly entity: string;
  readonly schema: z.ZodType<Raw> & z.ZodObject;
  /** The field that says when a row last changed. A list without one is read whole each time. */
  readonly changed?: keyof Raw & string;
  readonly overlapMs?: number;
  readonly dated?: true;
  readonly group?: keyof Raw & string;
  readonly names?: Readonly<Partial<Record<keyof Raw & string, Naming>>>;
  /** What else is looked up about the rows of a page. */
  readonly lookUp?: (rows: readonly Row[], source: Source, stored: Stored) => Promise<Row[]>;
  readonly filterOf?: (pass: Pass) => Filter[];
  /** Reads the log of what was deleted, after the list itself. */
  readonly gone?: (source: Source, pass: Pass, stored: Stored) => Promise<Page>;
  readonly remember?: Stream<Raw>['remember'];
  readonly whenGone?: Stream<Raw>['whenGone'];
  readonly toRecords?: Stream<Raw, AutotaskMapping>['toRecords'];
}

const filterOf = <Raw>({ changed, filterOf: own }: List<Raw>, pass: Pass): Filter[] =>
  own?.(pass) ?? (changed === undefined ? [] : changedBetween(changed, pass));

async function pageOf<Raw>(list: List<Raw>, source: Source, pass: Pass, stored: Stored) {
  const { entity, schema, names = {}, lookUp, gone } = list;
  if (gone && isGonePlace(pass.at)) return gone(source, pass, stored);
  const query = { entity, fields: fieldsOf(schema), filter: filterOf(list, pass) };
  const found = await readPage(source, query, pass.at);
  const named = await withNames(source, entity, names as Record<string, Naming>, found.rows);
  const rows = (await lookUp?.(named, source, stored)) ?? named;
  const afterList: Place | null = gone && !pass.isFirst ? FIRST_GONE : null;
  return { rows, next: found.next ?? afterList };
}

function listed<Raw extends { readonly id: string }>(list: List<Raw>): AutotaskStream {
  const { name, entity, schema, dated, changed, group, remember, whenGone } = list;
  const { toRecords = () => [] } = list;
  const textIn = (raw: Raw, field: (keyof Raw & string) | undefined): string | null =>
    field === undefined ? null : ((raw[field] as string | null | undefined) ?? null);
  return {
    ...{ name, schema, dated, remember, whenGone, toRecords },
    overlapMs: list.overlapMs ?? 5 * MINUTE,
    reconcileEveryMs: DAY,
    page: (source, pass, stored) => pageOf(list, source, pass, stored),
    count: (source, pass) => askCount(source, entity, [EVERY_ROW, ...filterOf(list, pass)]),
    ids: (source, at) => readIds(source, entity, at),
    identify: (raw) => ({
      externalId: (raw as Raw).id,
      changedAt: textIn(raw as Raw, changed),
      group: textIn(raw as Raw, group),
    }),
  } as AutotaskStream;
}

/** In the order in which records refer to each other: less has to wait then. */
export const STREAMS: readonly AutotaskStream[] = [
  listed({
    name: 'companies',
    entity: 'Companies',
    schema: shapes.company,
    whenGone: (company) => ({ ...company, isActive: false }),
    changed: 'lastTrackedModifiedDateTime',
    names: { companyType: 'PICKLIST', marketSegmentID: 'PICKLIST', territoryID: 'PICKLIST' },
    toRecords: toClient,
  }),
  listed({
    name: 'resources',
    entity: 'Resources',
    schema: shapes.resource,
    names: { licenseType: 'PICKLIST', defaultServiceDeskRoleID: 'Roles' },
    lookUp: (rows, source) => withHours(source, rows),
    remember: (raw, before, today) => rememberResource(raw, before, today),
    toRecords: toTechnician,
  }),
  listed({
    name: 'contracts',
    entity: 'Contracts',
    schema: shapes.contract,
    group: 'companyID',
    names: { contractType: 'PICKLIST', status: 'PICKLIST' },
    toRecords: toAgreement,
  }),
  // Units count together with their contract: see contract-terms.ts.
  listed({
    name: 'contractServiceUnits',
    entity: 'ContractServiceUnits',
    schema: shapes.serviceUnits,
    group: 'contractID',
    names: { serviceID: 'Services' },
  }),
  listed({
    name: 'contractServiceBundleUnits',
    entity: 'ContractServiceBundleUnits',
    schema: shapes.bundleUnits,
    group: 'contractID',
    names: { serviceBundleID: 'ServiceBundles' },
  }),
  listed({
    name: 'contacts',
    entity: 'Contacts',
    schema: shapes.contact,
    changed: 'lastModifiedDate',
    group: 'companyID',
  }),
  listed({
    name: 'configurationItems',
    entity: 'ConfigurationItems',
    schema: shapes.configurationItem,
    changed: 'lastModifiedTime',
    group: 'companyID',
    names: { configurationItemType: 'PICKLIST' },
  }),
  listed({
    name: 'tickets',
    entity: 'Tickets',
    schema: shapes.ticket,
    changed: TICKET_CHANGED,
    dated: true,
    names: {
      ...{ queueID: 'PICKLIST', status: 'PICKLIST', priority: 'PICKLIST' },
      ...{ source: 'PICKLIST', ticketType: 'PICKLIST' },
    },
    lookUp: (rows, _source, stored) => withContacts(rows, stored),
    filterOf: changedTickets,
    gone: deletedTickets,
    toRecords: toTicket,
  }),
  TICKET_HISTORY,
  listed({
    name: 'timeEntries',
    entity: 'TimeEntries',
    schema: shapes.timeEntry,
    changed: 'lastModifiedDateTime',
    dated: true,
    group: 'ticketID',
    names: {
      roleID: 'Roles',
      billingCodeID: 'BillingCodes',
      internalBillingCodeID: 'BillingCodes',
    },
    lookUp: async (rows, source, stored) =>
      withTasks(source, await withContracts(withWorkTypes(rows), stored)),
    gone: deletedTime,
    toRecords: toTimeEntry,
  }),
  listed({
    name: 'billingItems',
    entity: 'BillingItems',
    schema: shapes.billingItem,
    changed: 'postedDate',
    overlapMs: QUARTER,
    dated: true,
    names: { billingItemType: 'PICKLIST', serviceID: 'Services' },
    lookUp: (rows, source) => withInvoices(source, rows),
    toRecords: toRevenue,
  }),
];
