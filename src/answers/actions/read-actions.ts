import { notOfDeleted } from '../../database/deleted-clients';
import { firstDay, lastDay, type LocalDate } from '../../numbers/units/month';
import type { MonthSpan } from '../../numbers/units/period';
import type { RequestContext } from '../../request/context';
import { anyOf, type List } from '../../request/list-query';
import { loaderBy } from '../../request/loader';
import { statement } from '../../tables/select';
import { COLUMNS, TABLES, toAction, type Action, type ActionRow } from './action';

/** Which actions; all that is given must hold. */
export interface ActionsWanted {
  readonly open?: boolean | null;
  readonly clients?: readonly number[] | null;
}

/** The actions that a token may see, those due first before the others. */
export const actionList = (
  tenantId: number,
  { open, clients }: ActionsWanted,
): List<ActionRow> => ({
  select: COLUMNS,
  from: TABLES,
  order: [
    { sql: 'a.due', type: 'date' },
    { sql: 'a.id', type: 'int' },
  ],
  where: (add) => [
    `a.tenant_id = ${add(tenantId, 'int')}`,
    notOfDeleted('a.client_id', add(tenantId, 'int')),
    ...anyOf(add)('a.client_id', 'int', clients),
    ...(typeof open === 'boolean' ? [`(a.closed_on IS NULL) = ${add(open, 'boolean')}`] : []),
  ],
});

const OF_LIVING = notOfDeleted('a.client_id', '$1');

/** Loads actions by their numbers in one statement. */
export const actionByKey = loaderBy<number, Action>(async ({ scope }, keys) => {
  const rows = await scope.query(
    statement`SELECT ${COLUMNS} FROM ${TABLES}
      WHERE a.tenant_id = $1 AND a.id = ANY($2::int[]) AND ${OF_LIVING}`,
    [scope.tenantId, keys],
  );
  return new Map(rows.map((row) => [row.id, toAction(scope.tenantId, row)]));
});

const WITHIN = statement`SELECT ${COLUMNS} FROM ${TABLES}
  WHERE a.tenant_id = $1 AND ${OF_LIVING}
    AND a.measured_from <= $2 AND (a.closed_on IS NULL OR a.closed_on >= $3)
  ORDER BY a.due, a.id`;

/** The actions that were decided on by the end of a span and were still open on a day. */
export async function actionsWithin(
  { scope, tenantId }: RequestContext,
  { to }: Pick<MonthSpan, 'to'>,
  openOn: LocalDate,
): Promise<Action[]> {
  const rows = await scope.query(WITHIN, [tenantId, lastDay(to), openOn]);
  return rows.map((row) => toAction(tenantId, row));
}

const SHARED = statement`SELECT ${COLUMNS} FROM ${TABLES}
  WHERE a.tenant_id = $1 AND a.client_id = $2 AND a.shareable
    AND (a.closed_on IS NULL OR a.closed_on BETWEEN $3 AND $4)
  ORDER BY a.due, a.id`;

/** What a client may read of the plan: its actions that are open, and those closed in a span. */
export async function sharedActions(
  { scope, tenantId }: RequestContext,
  client: number,
  { from, to }: MonthSpan,
): Promise<Action[]> {
  const rows = await scope.query(SHARED, [tenantId, client, firstDay(from), lastDay(to)]);
  return rows.map((row) => toAction(tenantId, row));
}
