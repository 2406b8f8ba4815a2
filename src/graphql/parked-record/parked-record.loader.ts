import type { AwaitedKind } from '../../ingest/parked-records';
import type { RecordKind } from '../../ingest/record-kind';
import type { List } from '../../request/list-query';
import { textOf } from '../../tables/column';
import { parkedRecord } from '../../tables/parked-record';
import { columnsOf, expressions, select } from '../../tables/select';
import { source } from '../../tables/source';
import type { RowOf } from '../../tables/table';
import { ParkedRecord } from './parked-record.type';
import { thingOf } from '../thing-of';

const COLUMNS = select(
  expressions({
    source: [source.columns.name, 's.name'],
    kind: [textOf<RecordKind>(), 'r.kind'],
    missing_kind: [textOf<AwaitedKind>(), 'r.missing_kind'],
  }),
  columnsOf(parkedRecord, 'r', 'identity', 'missing_external_id', 'parked_at'),
);
export type ParkedRecordRow = RowOf<typeof COLUMNS>;

export const toParkedRecord = (row: ParkedRecordRow): ParkedRecord =>
  thingOf(ParkedRecord, {
    source: row.source,
    kind: row.kind,
    identity: row.identity,
    missingKind: row.missing_kind,
    missingExternalId: row.missing_external_id,
    parkedAt: row.parked_at,
  });

export const PARKED_ORDER_WIDTH = 4;

/** A deleted record may wait too, but nobody misses it. */
const IS_MISSED = `r.record->'deleted' IS DISTINCT FROM 'true'::jsonb`;

/** Longest waiting first. */
export const parkedRecordList = (tenantId: number, from: string | null): List<ParkedRecordRow> => ({
  select: COLUMNS,
  from: 'parked_record r JOIN source s ON s.tenant_id = r.tenant_id AND s.id = r.source_id',
  // Not ordered by number: numbers are given across all MSPs, so a cursor would tell how many
  // records wait elsewhere.
  order: [
    { sql: 'r.parked_at', type: 'timestamptz' },
    { sql: 's.name', type: 'text' },
    { sql: 'r.kind', type: 'text' },
    { sql: 'r.identity', type: 'text' },
  ],
  where: (add) => [
    `r.tenant_id = ${add(tenantId, 'int')}`,
    IS_MISSED,
    ...(from === null ? [] : [`s.name = ${add(from, 'text')}`]),
  ],
});
