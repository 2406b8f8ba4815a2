import { Readable } from 'node:stream';
import { Client } from 'pg';
import { fixedClock } from '../../src/clock';
import { acceptRecords } from '../../src/ingest/accept-records';
import type { FileReading } from '../../src/ingest/files';
import { importStream } from '../../src/ingest/import-stream';
import type { ImportRequest, ImportResult } from '../../src/ingest/import-request';
import type { IngestResult } from '../../src/ingest/ingest-result';
import type { RecordKind } from '../../src/ingest/record-kind';
import { cloneDatabase, createMsp } from '../fixture/database';

const NOW = '2026-06-15T12:00:00Z';

export type Sent = Readonly<Record<string, unknown>>;
type MapUse = Partial<Pick<ImportRequest, 'map' | 'dryRun' | 'source'>>;
export type SentFile = readonly [RecordKind, readonly Sent[]];

/** One MSP in Chicago on a database of its own, with the clock standing still unless told otherwise. */
export async function openDoor() {
  const { database, superuserUrl, drop } = await cloneDatabase();
  const tenantId = await createMsp(database);
  const reader = new Client({ connectionString: superuserUrl });
  await reader.connect();
  const send = (
    kind: RecordKind,
    records: readonly unknown[],
    { source = 'psa', at = NOW } = {},
  ): Promise<IngestResult> =>
    acceptRecords(database, fixedClock(at), { tenantId, source, kind, records });
  return {
    database,
    tenantId,
    send,
    sendAll: async (files: readonly SentFile[]): Promise<void> => {
      for (const [kind, records] of files) await send(kind, records);
    },
    load: (
      kind: RecordKind | null,
      body: string | Buffer | Readable,
      reading: FileReading & MapUse = {},
    ): Promise<ImportResult> =>
      importStream(database, fixedClock(NOW), {
        source: 'psa',
        ...reading,
        tenantId,
        kind,
        stream: body instanceof Readable ? body : Readable.from([Buffer.from(body)]),
      }),
    rows: async (sql: string): Promise<Sent[]> => (await reader.query(sql)).rows as Sent[],
    /** What is stale since the last time, as `client month` and ticket ids; forgets it. */
    takeMarks: async () => {
      const months = await reader.query(
        `SELECT DISTINCT coalesce(c.external_id, '-') || ' ' || coalesce(to_char(month, 'YYYY-MM'), 'all') AS mark
         FROM stale_month m LEFT JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id ORDER BY 1`,
      );
      const tickets = await reader.query(
        `SELECT DISTINCT external_id AS mark FROM stale_ticket ORDER BY 1`,
      );
      const staff = await reader.query(`SELECT 1 FROM stale_staff`);
      await reader.query(`TRUNCATE stale_month, stale_ticket, stale_staff`);
      const marks = (rows: { mark: string }[]): string[] => rows.map(({ mark }) => mark);
      return {
        months: marks(months.rows),
        tickets: marks(tickets.rows),
        staff: staff.rows.length > 0,
      };
    },
    close: async () => {
      await reader.end();
      await drop();
    },
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** Every raw row, without what only tells when and in which order it came. */
export async function rawTables(door: Door): Promise<Record<string, Sent[]>> {
  const client = `(SELECT external_id FROM client c WHERE c.tenant_id = t.tenant_id AND c.id = t.client_id)`;
  const technician = `(SELECT external_id FROM technician c WHERE c.tenant_id = t.tenant_id AND c.id = t.technician_id)`;
  const agreement = `(SELECT external_id FROM agreement c WHERE c.tenant_id = t.tenant_id AND c.id = t.agreement_id)`;
  const tables: Record<string, string> = {
    client: `'{id,source_id}'`,
    seat_count: `'{client_id,received_no}' ${client}`,
    agreement: `'{id,client_id}' ${client}`,
    agreement_amount: `'{agreement_id}' ${agreement}`,
    revenue: `'{client_id,agreement_id}' ${client}`,
    technician: `'{id}'`,
    technician_tier: `'{technician_id}' ${technician}`,
    technician_fte: `'{technician_id}' ${technician}`,
    allocation: `'{technician_id}' ${technician}`,
    labour_cost: `'{technician_id}' ${technician}`,
    headcount: `'{received_no}'`,
    ticket: `'{client_id,agreement_id,technician_id}' ${client}`,
    ticket_event: `'{client_id}' ${client}`,
    time_entry: `'{client_id,stated_client_id,agreement_id,technician_id}' ${client}`,
    tool_cost: `'{}'`,
    parked_record: `'{id}'`,
  };
  const all: Record<string, Sent[]> = {};
  for (const [table, spec] of Object.entries(tables)) {
    const [, without, reference = 'NULL'] = /^('[^']*')(?: (.*))?$/s.exec(spec) ?? [];
    all[table] = await door.rows(
      `SELECT to_jsonb(t) - ${without}::text[] - 'source_id' AS row, ${reference} AS of
       FROM ${table} t ORDER BY 1, 2`,
    );
  }
  return all;
}
