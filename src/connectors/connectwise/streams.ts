import type { z } from 'zod';
import type { Identity, Stream } from '../connector';
import { ADDITIONS } from './additions';
import type { ConnectwiseMapping } from './mapping';
import { changedBetween, fieldsOf, readCount, readIds, readPage } from './pages';
import * as shapes from './shapes';
import { rememberOwner } from './owners';
import { toAgreement } from './to-agreement';
import { toClient } from './to-client';
import { toRevenue } from './to-revenue';
import { rememberCost, toTechnician } from './to-technician';
import { toTicket } from './to-ticket';
import { toTimeEntry } from './to-time-entry';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface WithInfo {
  readonly id: string;
  readonly _info?: { readonly lastUpdated?: string | null } | null;
}

type ConnectwiseStream = Stream<unknown, ConnectwiseMapping>;

/** What differs from one list to the next. */
interface List<Raw> {
  readonly name: string;
  readonly path: string;
  readonly schema: z.ZodType<Raw> & z.ZodObject;
  readonly dated?: true;
  readonly group?: (raw: Raw) => string | null;
  /** Rows that a first pass needs besides those changed since its first day. */
  readonly alsoAtFirst?: string;
  readonly remember?: Stream<Raw>['remember'];
  readonly whenGone?: Stream<Raw>['whenGone'];
  readonly toRecords?: Stream<Raw, ConnectwiseMapping>['toRecords'];
}

const identify = <Raw extends WithInfo>(raw: Raw, group: List<Raw>['group']): Identity => ({
  externalId: raw.id,
  changedAt: raw._info?.lastUpdated ?? null,
  group: group?.(raw) ?? null,
});

/** A list that says when each row last changed. */
function listed<Raw extends WithInfo>(list: List<Raw>): ConnectwiseStream {
  const { name, path, schema, dated, group, alsoAtFirst, remember, whenGone } = list;
  const { toRecords = () => [] } = list;
  const fields = fieldsOf(schema);
  const conditionsOf = (pass: Parameters<Stream['page']>[1]): string => {
    const changed = changedBetween(pass);
    if (!pass.isFirst || !alsoAtFirst) return changed;
    return `(${changed}) or (${alsoAtFirst} and lastUpdated<=[${pass.upTo}])`;
  };
  return {
    ...{ name, schema, dated, remember, whenGone, toRecords },
    overlapMs: 5 * MINUTE,
    reconcileEveryMs: DAY,
    page: (source, pass) =>
      readPage(source, { path, fields, conditions: conditionsOf(pass) }, pass.at),
    count: (source, pass) => readCount(source, path, conditionsOf(pass)),
    ids: (source, at) => readIds(source, path, at),
    identify: (raw) => identify(raw as Raw, group),
  } as ConnectwiseStream;
}

const companyOf = (raw: { readonly company?: { readonly id: string } | null }): string | null =>
  raw.company?.id ?? null;

/** In the order in which records refer to each other: less has to wait then. */
export const STREAMS: readonly ConnectwiseStream[] = [
  listed({
    name: 'companies',
    path: '/company/companies',
    schema: shapes.company,
    whenGone: (company, today) => ({ ...company, deletedFlag: true, dateDeleted: today }),
    toRecords: toClient,
  }),
  listed({
    name: 'members',
    path: '/system/members',
    schema: shapes.member,
    remember: (raw, before, today) => rememberCost(raw, before, today),
    toRecords: toTechnician,
  }),
  listed({
    name: 'agreements',
    path: '/finance/agreements',
    schema: shapes.agreement,
    group: companyOf,
    remember: rememberOwner,
    toRecords: toAgreement,
  }),
  ADDITIONS,
  listed({
    name: 'contacts',
    path: '/company/contacts',
    schema: shapes.contact,
    group: companyOf,
  }),
  listed({
    name: 'configurations',
    path: '/company/configurations',
    schema: shapes.configuration,
    group: companyOf,
  }),
  listed({
    name: 'tickets',
    path: '/service/tickets',
    schema: shapes.ticket,
    dated: true,
    alsoAtFirst: 'closedFlag=false',
    toRecords: toTicket,
  }),
  listed({
    name: 'projectTickets',
    path: '/project/tickets',
    schema: shapes.ticket,
    dated: true,
    alsoAtFirst: 'closedFlag=false',
    toRecords: toTicket,
  }),
  listed({
    name: 'time',
    path: '/time/entries',
    schema: shapes.timeEntry,
    dated: true,
    toRecords: toTimeEntry,
  }),
  listed({
    name: 'invoices',
    path: '/finance/invoices',
    schema: shapes.invoice,
    dated: true,
    toRecords: toRevenue,
  }),
];
