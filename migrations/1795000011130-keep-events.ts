import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// A token limited to clients sees what happened to them, and nothing of what concerns the whole MSP.
const SEEN = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/** What happened to each MSP's data, numbered without gaps. */
export class KeepEvents1795000011130 implements MigrationInterface {
  name = 'KeepEvents1795000011130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "event" ("tenant_id" integer NOT NULL, "number" bigint NOT NULL, "kind" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "subject" text, "client_id" integer, "data" jsonb NOT NULL, CONSTRAINT "event_kind" CHECK (kind = ANY (ARRAY['MEASURES_CHANGED'::text, 'MONTH_CLOSED'::text, 'RESTATED'::text, 'TARGET_CROSSED'::text, 'FINDING_OPENED'::text, 'FINDING_CLOSED'::text, 'SYNC_FINISHED'::text, 'SYNC_FAILED'::text, 'CONNECTION_PROBLEM'::text, 'TOKEN_CHANGED'::text, 'ENDPOINT_DISABLED'::text, 'SETTINGS_CHANGED'::text])), CONSTRAINT "event_pk" PRIMARY KEY ("tenant_id", "number"))`,
    );
    await runner.query(`CREATE INDEX "event_by_at" ON "event"  ("tenant_id", "at") `);
    await runner.query(
      `ALTER TABLE "event" ADD CONSTRAINT "event_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT ON event TO seatwise_app`);
    await runner.query(`ALTER TABLE event ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE event FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON event USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON event AS RESTRICTIVE FOR SELECT USING (${SEEN})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE event`);
  }
}
