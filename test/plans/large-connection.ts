import { Client } from 'pg';
import type { TestDatabase } from '../fixture/database';

/** How much there is of what each connection has kept. */
const COPIES = 40;
const QUARANTINED = 6000;
const RUNS = 6000;

/** Copies what a connection has kept, so that it is many times larger. */
const COPY_ROWS = `
  INSERT INTO source_record (tenant_id, connection_id, stream, external_id, group_key, payload, payload_hash, source_updated_at, seen_at, deleted_at, emitted)
  SELECT tenant_id, connection_id, stream, external_id || ' copy ' || n, group_key || ' copy ' || n, payload, payload_hash, source_updated_at, seen_at, deleted_at, '[]'
  FROM source_record, generate_series(1, ${COPIES}) n
  WHERE tenant_id = $1 AND stream IN ('tickets', 'time', 'invoices')`;
const COPY_QUARANTINE = `
  INSERT INTO quarantined_record (tenant_id, id, connection_id, stream, external_id, code, message, path, payload, quarantined_at)
  SELECT tenant_id, 1000 + n, connection_id, stream, external_id || ' copy ' || n, code, message, path, payload, quarantined_at
  FROM quarantined_record, generate_series(1, ${QUARANTINED}) n WHERE tenant_id = $1`;
const COPY_RUNS = `
  INSERT INTO sync_run (tenant_id, id, connection_id, state, started_at, finished_at)
  SELECT tenant_id, 1000 + id * ${RUNS} + n, connection_id, state, started_at, finished_at
  FROM sync_run, generate_series(1, ${RUNS}) n WHERE tenant_id = $1`;
const COPY_STREAMS = `
  INSERT INTO sync_run_stream (tenant_id, run_id, stream, pages, rows)
  SELECT r.tenant_id, r.id, s.stream, s.pages, s.rows
  FROM sync_run r JOIN sync_run_stream s ON s.tenant_id = r.tenant_id AND s.run_id = 1
  WHERE r.tenant_id = $1 AND r.id > 1000 AND r.id % 20 = 0`;

/** Makes what the connections of an MSP have kept large. */
export async function enlarge({ superuserUrl }: TestDatabase, tenantId: number): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    for (const sql of [COPY_ROWS, COPY_QUARANTINE, COPY_RUNS, COPY_STREAMS])
      await client.query(sql, [tenantId]);
  } finally {
    await client.end();
  }
}
