import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '') = '')`;
const CLIENTS_OF_TOKEN = `(SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])`;

/** A part is shown to whoever may see the record that it was of; its key is enough for that. */
const WITH_ITS_RECORD = `
  EXISTS (SELECT FROM agreement a WHERE a.tenant_id = deleted_part.tenant_id AND a.id = (key->>'agreement_id')::int)
  OR EXISTS (SELECT FROM technician w WHERE w.tenant_id = deleted_part.tenant_id AND w.id = (key->>'technician_id')::int)`;

/**
 * Exports, and what they tell of parts that are gone. As of `connection`, row-level security is not forced
 * on the owner of `export_run`: it finds what waits and what has expired, over all MSPs.
 */
export class CreateExports1795000011300 implements MigrationInterface {
  name = 'CreateExports1795000011300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "deleted_part" ("tenant_id" integer NOT NULL, "part" text NOT NULL, "key" jsonb NOT NULL, CONSTRAINT "deleted_part_part" CHECK (part = ANY (ARRAY['agreement_amount'::text, 'allocation'::text, 'labour_cost'::text])), CONSTRAINT "deleted_part_pk" PRIMARY KEY ("tenant_id", "part", "key"))`,
    );
    await runner.query(
      `CREATE TABLE "export_run" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('export_run'), "state" text NOT NULL, "format" text NOT NULL, "kinds" text array, "scopes" text array NOT NULL, "client_ids" integer array, "changed_since" text, "months_from" date, "months_until" date, "snapshot" text NOT NULL, "folder" text NOT NULL, "rows" bigint NOT NULL DEFAULT '0', "files" jsonb NOT NULL, "problem" jsonb, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, "expires_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "export_run_state" CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'STOPPED'::text])), CONSTRAINT "export_run_format" CHECK (format = ANY (ARRAY['JSONL'::text, 'CSV'::text, 'PARQUET'::text])), CONSTRAINT "export_run_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `CREATE INDEX "export_run_by_expiry" ON "export_run"  ("expires_at") WHERE expires_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "export_run_by_unfinished" ON "export_run"  ("seen_at") WHERE finished_at IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "deleted_part" ADD CONSTRAINT "deleted_part_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "export_run" ADD CONSTRAINT "export_run_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await this.guard(runner, 'deleted_part', WITH_ITS_RECORD);
    await runner.query(`ALTER TABLE deleted_part FORCE ROW LEVEL SECURITY`);
    await this.guard(runner, 'export_run', `client_ids <@ ${CLIENTS_OF_TOKEN}`);
  }

  private async guard(runner: QueryRunner, table: string, some: string): Promise<void> {
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO seatwise_app`);
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON ${table} AS RESTRICTIVE FOR SELECT USING (${ALL_CLIENTS} OR ${some})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE export_run, deleted_part`);
  }
}
