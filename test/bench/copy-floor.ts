import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { seconds } from './rounds';

/**
 * The fastest way into Postgres: COPY of the very rows that the application has written, into a
 * table with the same columns, checks and indexes, without row-level security.
 */
export interface CopyFloor {
  /** Copies a tenant's time entries; seconds of the COPY alone. */
  copyEntries(tenantId: number): Promise<number>;
  /** The same into a table that has the foreign keys, too. */
  copyReferring(tenantId: number): Promise<number>;
  close(): Promise<void>;
}

const CHUNK = 1 << 16;

/** As a file or a socket would bring it. */
function* chunksOf(rows: Buffer): Generator<Buffer> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.subarray(from, from + CHUNK);
}

const LIKE_TIME_ENTRY = `
  CREATE TABLE plain_floor (LIKE time_entry INCLUDING ALL);
  CREATE TABLE referring_floor (LIKE time_entry INCLUDING ALL);
  DO $$
  DECLARE definition text;
  BEGIN
    FOR definition IN SELECT pg_get_constraintdef(oid) FROM pg_constraint
      WHERE conrelid = 'time_entry'::regclass AND contype = 'f'
    LOOP EXECUTE 'ALTER TABLE referring_floor ADD ' || definition; END LOOP;
  END $$`;

async function copyInto(client: Client, table: string, tenantId: number): Promise<number> {
  const select = `SELECT * FROM time_entry WHERE tenant_id = ${tenantId}`;
  const rows = await buffer(client.query(to(`COPY (${select}) TO STDOUT`)));
  const copy = () =>
    pipeline(Readable.from(chunksOf(rows)), client.query(from(`COPY ${table} FROM STDIN`)));
  return seconds(copy);
}

export async function openCopyFloor(superuserUrl: string): Promise<CopyFloor> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(LIKE_TIME_ENTRY);
  return {
    copyEntries: (tenantId) => copyInto(client, 'plain_floor', tenantId),
    copyReferring: (tenantId) => copyInto(client, 'referring_floor', tenantId),
    close: () => client.end(),
  };
}
