import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '') = '')`;

const TABLES = [
  'connection',
  'connection_stream',
  'source_record',
  'quarantined_record',
  'sync_run',
  'sync_run_stream',
];

/**
 * Connections to the systems that records come from. A token limited to clients sees nothing of them.
 * As of `msp`, row-level security is not forced on the owner of `connection`: it finds what is due, over
 * all MSPs, and seals credentials anew.
 */
export class CreateConnections1795000009910 implements MigrationInterface {
  name = 'CreateConnections1795000009910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "connection_stream" ("tenant_id" integer NOT NULL, "connection_id" integer NOT NULL, "stream" text NOT NULL, "access" text NOT NULL, "cursor" jsonb, "watermark" TIMESTAMP WITH TIME ZONE, "backfilled_at" TIMESTAMP WITH TIME ZONE, "synced_at" TIMESTAMP WITH TIME ZONE, "reconciled_at" TIMESTAMP WITH TIME ZONE, "read_rows" integer NOT NULL DEFAULT '0', "expected_rows" integer, "trusts_absence" boolean NOT NULL DEFAULT false, "lease_owner" text, "lease_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "connection_stream_access" CHECK (access = ANY (ARRAY['OK'::text, 'FORBIDDEN'::text, 'ABSENT'::text, 'UNKNOWN'::text])), CONSTRAINT "connection_stream_pk" PRIMARY KEY ("tenant_id", "connection_id", "stream"))`,
    );
    await runner.query(
      `CREATE TABLE "connection" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('connection'), "system" text NOT NULL, "name" text NOT NULL, "base_url" text, "secrets" text NOT NULL, "mapping" jsonb NOT NULL, "mapped_with" text, "since" date NOT NULL, "every_minutes" integer NOT NULL, "paused" boolean NOT NULL DEFAULT false, "next_at" TIMESTAMP WITH TIME ZONE NOT NULL, "problem" jsonb, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "connection_name_key" UNIQUE ("tenant_id", "name"), CONSTRAINT "connection_system" CHECK (system = ANY (ARRAY['CONNECTWISE'::text, 'AUTOTASK'::text, 'HALOPSA'::text, 'QUICKBOOKS'::text, 'INTACCT'::text, 'NETSUITE'::text])), CONSTRAINT "connection_every" CHECK (every_minutes > 0), CONSTRAINT "connection_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `CREATE INDEX "connection_by_due" ON "connection"  ("next_at") WHERE NOT paused`,
    );
    await runner.query(
      `CREATE TABLE "quarantined_record" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('quarantined_record'), "connection_id" integer NOT NULL, "stream" text NOT NULL, "external_id" text NOT NULL, "code" text NOT NULL, "message" text NOT NULL, "path" text array NOT NULL, "payload" jsonb NOT NULL, "quarantined_at" TIMESTAMP WITH TIME ZONE NOT NULL, "retried_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "quarantined_record_row_key" UNIQUE ("tenant_id", "connection_id", "stream", "external_id"), CONSTRAINT "quarantined_record_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `CREATE TABLE "source_record" ("tenant_id" integer NOT NULL, "connection_id" integer NOT NULL, "stream" text NOT NULL, "external_id" text NOT NULL, "group_key" text, "payload" jsonb NOT NULL, "payload_hash" text NOT NULL, "source_updated_at" TIMESTAMP WITH TIME ZONE, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deleted_at" TIMESTAMP WITH TIME ZONE, "emitted" jsonb NOT NULL, CONSTRAINT "source_record_pk" PRIMARY KEY ("tenant_id", "connection_id", "stream", "external_id"))`,
    );
    await runner.query(
      `CREATE INDEX "source_record_by_group" ON "source_record"  ("tenant_id", "connection_id", "stream", "group_key") `,
    );
    await runner.query(
      `CREATE TABLE "sync_run_stream" ("tenant_id" integer NOT NULL, "run_id" integer NOT NULL, "stream" text NOT NULL, "pages" integer NOT NULL DEFAULT '0', "rows" integer NOT NULL DEFAULT '0', "changed" integer NOT NULL DEFAULT '0', "skipped" integer NOT NULL DEFAULT '0', "quarantined" integer NOT NULL DEFAULT '0', "tombstoned" integer NOT NULL DEFAULT '0', "calls" integer NOT NULL DEFAULT '0', "retries" integer NOT NULL DEFAULT '0', "waited_ms" bigint NOT NULL DEFAULT '0', CONSTRAINT "sync_run_stream_pk" PRIMARY KEY ("tenant_id", "run_id", "stream"))`,
    );
    await runner.query(
      `CREATE TABLE "sync_run" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('sync_run'), "connection_id" integer NOT NULL, "state" text NOT NULL, "streams" text array, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, "problem" jsonb, CONSTRAINT "sync_run_state" CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'STOPPED'::text])), CONSTRAINT "sync_run_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `CREATE INDEX "sync_run_by_connection" ON "sync_run"  ("tenant_id", "connection_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "connection_stream" ADD CONSTRAINT "connection_stream_connection_fk" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "connection" ADD CONSTRAINT "connection_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "quarantined_record" ADD CONSTRAINT "quarantined_record_connection_fk" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "source_record" ADD CONSTRAINT "source_record_connection_fk" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sync_run_stream" ADD CONSTRAINT "sync_run_stream_sync_run_fk" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "sync_run"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_connection_fk" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const table of TABLES) await this.guard(runner, table);
  }

  private async guard(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO seatwise_app`);
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    if (table !== 'connection') await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON ${table} AS RESTRICTIVE FOR SELECT USING (${ALL_CLIENTS})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
