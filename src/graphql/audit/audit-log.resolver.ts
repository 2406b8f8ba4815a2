import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { demandAllClients } from '../../auth/actor';
import { RequestContext } from '../../request/context';
import { anyOf, countList, readList, type Add, type List } from '../../request/list-query';
import { readPage } from '../../request/page';
import { auditEntry } from '../../tables/audit-entry';
import { columnsOf } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { readDateTime } from '../../scalars/date-time';
import { toConnection } from '../page/connection.type';
import { ForwardPage } from '../page/page.type';
import { thingOf } from '../thing-of';
import { AuditEntry, AuditEntryConnection, AuditFilter } from './audit-entry.type';

const COLUMNS = columnsOf(
  auditEntry,
  'e',
  ...(['id', 'at', 'subject', 'token', 'request', 'action', 'detail'] as const),
);
type EntryRow = RowOf<typeof COLUMNS>;

const instant = (add: Add, text: string, name: string): string =>
  add(readDateTime(text, `filter.${name}`), 'timestamptz');

/** The newest first. */
const auditList = (tenantId: number, asked: AuditFilter): List<EntryRow> => ({
  select: COLUMNS,
  from: 'audit_entry e',
  order: [{ sql: 'e.id', type: 'int' }],
  descending: true,
  where: (add) => [
    `e.tenant_id = ${add(tenantId, 'int')}`,
    ...anyOf(add)('e.action', 'text', asked.actions),
    ...anyOf(add)('e.subject', 'text', asked.subject ? [asked.subject] : null),
    ...anyOf(add)('e.token', 'text', asked.token ? [asked.token] : null),
    ...(asked.since ? [`e.at >= ${instant(add, asked.since, 'since')}`] : []),
    ...(asked.until ? [`e.at < ${instant(add, asked.until, 'until')}`] : []),
  ],
});

const toEntry = (row: EntryRow): AuditEntry =>
  thingOf(AuditEntry, {
    number: String(row.id),
    at: row.at,
    subject: row.subject,
    token: row.token,
    requestId: row.request,
    action: row.action,
    detail: row.detail,
  });

@Resolver()
export class AuditLogResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'The log of all changes: every mutation, import and command that changed something, the newest first. What connections fetch is in `syncRuns`.',
  })
  async auditLog(
    @Ctx() { actor, scope, tenantId }: RequestContext,
    @Args(() => ForwardPage) args: ForwardPage,
    @Arg('filter', () => AuditFilter, {
      nullable: true,
      description: 'Which entries; all when absent.',
    })
    filter?: AuditFilter | null,
  ): Promise<AuditEntryConnection> {
    demandAllClients(actor, 'The log of all changes');
    const list = auditList(tenantId, filter ?? {});
    const page = await readList(scope, list, readPage(args, 1));
    return toConnection(AuditEntryConnection, page, toEntry, () => countList(scope, list));
  }
}
