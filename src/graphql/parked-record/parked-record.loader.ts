import type { AwaitedKind } from '../../ingest/parked-records';
import type { RecordKind } from '../../ingest/record-kind';
import type { List } from '../../request/list-query';
import { ParkedRecord } from './parked-record.type';

export interface ParkedRecordRow {
  source: string;
  kind: RecordKind;
  identity: string;
  missing_kind: AwaitedKind;
  missing_external_id: string;
  parked_at: Date;
}

export const toParkedRecord = (row: ParkedRecordRow): ParkedRecord =>
  Object.assign(new ParkedRecord(), {
    source: row.source,
    kind: row.kind,
    identity: row.identity,
    missingKind: row.missing_kind,
    missingExternalId: row.missing_external_id,
    parkedAt: row.parked_at,
  });

export const PARKED_ORDER_WIDTH = 4;

/** Nobody misses what is deleted, though it may wait. */
const IS_MISSED = `r.record->'deleted' IS DISTINCT FROM 'true'::jsonb`;

/** Longest waiting first. */
export const parkedRecordList = (tenantId: number, source: string | null): List => ({
  select:
    's.name AS source, r.kind, r.identity, r.missing_kind, r.missing_external_id, r.parked_at',
  from: 'parked_record r JOIN source s ON s.tenant_id = r.tenant_id AND s.id = r.source_id',
  // Not by its number, which is given across all MSPs: a cursor would tell how many records wait elsewhere.
  order: [
    { sql: 'r.parked_at', type: 'timestamptz' },
    { sql: 's.name', type: 'text' },
    { sql: 'r.kind', type: 'text' },
    { sql: 'r.identity', type: 'text' },
  ],
  where: (add) => [
    `r.tenant_id = ${add(tenantId, 'int')}`,
    IS_MISSED,
    ...(source === null ? [] : [`s.name = ${add(source, 'text')}`]),
  ],
});
