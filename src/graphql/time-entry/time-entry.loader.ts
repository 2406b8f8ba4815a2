import { MINUTE_MS } from '../../numbers/units/milliseconds';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../request/context';
import { refuseEmptyRange } from '../../request/in-order';
import { anyOf, keyOf, type Add, type List } from '../../request/list-query';
import { readDateTime } from '../../scalars/date-time';
import { toGlobalId } from '../../scalars/global-id';
import { clientKeys } from '../client/client-list';
import { technicianKeys } from '../technician/technician-keys';
import { columnsOf, select, statement } from '../../tables/select';
import type { RowOf } from '../../tables/table';
import { timeEntry } from '../../tables/time-entry';
import { notOfDeleted } from '../../database/deleted-clients';
import type { NaturalKey } from '../node/natural-key';
import { TimeEntry, type TimeEntryFilter } from './time-entry.type';
import { thingOf } from '../thing-of';

const COLUMNS = select(
  columnsOf(timeEntry, 'e', 'source_id', 'external_id', 'client_id', 'ticket_external_id'),
  columnsOf(timeEntry, 'e', 'technician_id', 'started_at', 'worked_ms', 'billable', 'onsite'),
  columnsOf(
    timeEntry,
    'e',
    'work_type',
    'area',
    'reactive',
    'rule',
    'override_note',
    'received_at',
  ),
);
export type TimeEntryRow = RowOf<typeof COLUMNS>;

/** Shown until the rollup has judged the row. */
const UNCLASSIFIED = 'not-yet-classified';

export const toTimeEntry = (tenantId: number, row: TimeEntryRow): TimeEntry =>
  thingOf(TimeEntry, {
    sourceKey: row.source_id,
    externalId: row.external_id,
    id: toGlobalId('time-entry', tenantId, row.source_id, row.external_id),
    ticketKey: row.ticket_external_id === null ? null : [row.source_id, row.ticket_external_id],
    clientKey: row.client_id,
    technicianKey: row.technician_id,
    startedAt: row.started_at,
    updatedAt: row.received_at,
    minutes: row.worked_ms / MINUTE_MS,
    billable: row.billable,
    onsite: row.onsite,
    workType: row.work_type,
    deliveryArea: row.area,
    reactive: row.reactive,
    classifiedBy: row.rule ?? UNCLASSIFIED,
    overrideNote: row.override_note,
  });

function conditions(filter: TimeEntryFilter, tenantId: number, add: Add): string[] {
  const { clients, technicians, reactive } = filter;
  const [from, until] = (['from', 'until'] as const).map((name) => {
    const text = filter[name];
    return text ? readDateTime(text, `filter.${name}`) : null;
  });
  refuseEmptyRange(['from', from], ['until', until]);
  const instant = (sign: string, at: Date | null | undefined): string[] =>
    at ? [`e.started_at ${sign} ${add(at, 'timestamptz')}`] : [];
  return [
    ...anyOf(add)('e.client_id', 'int', clients && clientKeys(tenantId, clients)),
    ...anyOf(add)('e.technician_id', 'int', technicians && technicianKeys(tenantId, technicians)),
    ...anyOf(add)('e.area', 'text', filter.deliveryAreas),
    ...(typeof reactive === 'boolean' ? [`e.reactive = ${add(reactive, 'boolean')}`] : []),
    ...instant('>=', from),
    ...instant('<', until),
  ];
}

/** Time entries, newest first. Deleted entries are in no list. */
export const timeEntryList = (
  tenantId: number,
  filter: TimeEntryFilter | null | undefined,
): List<TimeEntryRow> => ({
  select: COLUMNS,
  from: 'time_entry e',
  descending: true,
  order: [
    { sql: 'e.started_at', type: 'timestamptz' },
    { sql: 'e.source_id', type: 'int' },
    { sql: 'e.external_id', type: 'text' },
  ],
  where: (add) => [
    `e.tenant_id = ${add(tenantId, 'int')} AND NOT e.deleted`,
    notOfDeleted('e.client_id', add(tenantId, 'int')),
    ...conditions(filter ?? {}, tenantId, add),
  ],
});

export const TIME_ENTRY_ORDER_WIDTH = 3;
export const TIME_ENTRIES_OF_TICKET = [
  { sql: 'e.source_id', type: 'int' },
  { sql: 'e.ticket_external_id', type: 'text' },
];

const LIVING = `AND NOT e.deleted AND ${notOfDeleted('e.client_id', '$1')}`;

/** Reads many entries by their own keys in one statement. */
const timeEntryBy = (
  { scope, tenantId }: RequestContext,
  asEvidence: boolean,
): DataLoader<NaturalKey, TimeEntry | null, string> =>
  new DataLoader<NaturalKey, TimeEntry | null, string>(
    async (keys) => {
      const rows = await scope.query(
        statement`SELECT ${COLUMNS} FROM time_entry e
         JOIN unnest($2::int[], $3::text[]) AS k(source_id, external_id) USING (source_id, external_id)
         WHERE e.tenant_id = $1 ${asEvidence ? '' : LIVING}`,
        [tenantId, keys.map(([source]) => source), keys.map(([, externalId]) => externalId)],
      );
      const found = new Map(
        rows.map((row) => [keyOf([row.source_id, row.external_id]), toTimeEntry(tenantId, row)]),
      );
      return keys.map((key) => found.get(keyOf(key)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

export const timeEntryByKey = (context: RequestContext) => timeEntryBy(context, false);

/** Includes entries deleted since, and those of clients deleted since. */
export const timeEntryAsEvidence = (context: RequestContext) => timeEntryBy(context, true);
