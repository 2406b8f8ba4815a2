import type { RequestContext } from '../../request/context';
import { refuseEmptyRange } from '../../request/in-order';
import { anyOf, countList, readList, type Add, type List } from '../../request/list-query';
import { readPage, type PageArguments } from '../../request/page';
import { readDate } from '../../scalars/date';
import { readDateTime } from '../../scalars/date-time';
import { notOfDeleted } from '../../database/deleted-clients';
import { clientKeys } from '../client/client-list';
import { toConnection, type Connection } from '../page/connection.type';
import type { SentFilter, SentOfClientFilter, SentOrder } from './sent-filter.type';

/** Records as their sources sent them: `t` is their table. */
export interface SentRecords<Row extends object> extends Pick<List<Row>, 'select'> {
  readonly table: string;
  /** The column of the day that a record is of. */
  readonly day: string;
  readonly ofClient: boolean;
}

export interface SentAsked {
  readonly filter?: SentFilter | SentOfClientFilter | null;
  readonly orderBy?: SentOrder | null;
}

function conditions(
  day: string,
  filter: SentFilter | SentOfClientFilter,
  tenantId: number,
  add: Add,
): string[] {
  const from = filter.from ? readDate(filter.from, 'filter.from') : null;
  const until = filter.until ? readDate(filter.until, 'filter.until') : null;
  const at = (date: string | null): number | null => (date === null ? null : Date.parse(date));
  refuseEmptyRange(['from', at(from)], ['until', at(until)]);
  const { updatedSince } = filter;
  const since = updatedSince ? readDateTime(updatedSince, 'filter.updatedSince') : null;
  const clients = 'clients' in filter ? filter.clients : null;
  return [
    ...anyOf(add)('t.client_id', 'int', clients && clientKeys(tenantId, clients)),
    ...(from ? [`${day} >= ${add(from, 'date')}`] : []),
    ...(until ? [`${day} < ${add(until, 'date')}`] : []),
    ...(since ? [`t.received_at >= ${add(since, 'timestamptz')}`] : []),
  ];
}

function listOf<Row extends object>(
  { select, table, day, ofClient }: SentRecords<Row>,
  { filter, orderBy }: SentAsked,
  tenantId: number,
): List<Row> {
  const byUpdate = orderBy === 'UPDATED';
  return {
    select,
    from: `${table} t`,
    descending: !byUpdate,
    order: [
      byUpdate ? { sql: 't.received_at', type: 'timestamptz' } : { sql: day, type: 'date' },
      { sql: 't.source_id', type: 'int' },
      { sql: 't.external_id', type: 'text' },
    ],
    where: (add) => [
      `t.tenant_id = ${add(tenantId, 'int')} AND NOT t.deleted`,
      ...(ofClient ? [notOfDeleted('t.client_id', add(tenantId, 'int'))] : []),
      ...conditions(day, filter ?? {}, tenantId, add),
    ],
  };
}

/** A page of records. */
export async function sentPage<Row extends object, T>(
  { scope, tenantId }: RequestContext,
  Type: Parameters<typeof toConnection<never, T>>[0],
  records: SentRecords<Row>,
  asked: SentAsked & PageArguments,
  toNode: (row: Row) => T,
): Promise<Connection<T>> {
  const list = listOf(records, asked, tenantId);
  const page = await readList(scope, list, readPage(asked, list.order.length));
  return toConnection(Type, page, toNode, () => countList(scope, list));
}
