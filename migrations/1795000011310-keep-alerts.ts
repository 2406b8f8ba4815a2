import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const SEEN = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/**
 * Numbers that an MSP wants to be told about. As of `msp`, row-level security is not forced on the owner of the
 * table: it finds over all MSPs whose are to be checked.
 */
export class KeepAlerts1795000011310 implements MigrationInterface {
  name = 'KeepAlerts1795000011310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "alert" ("tenant_id" integer NOT NULL, "id" integer NOT NULL DEFAULT number_within_tenant('alert'), "name" text NOT NULL, "metric" text NOT NULL, "client_id" integer, "area" text, "above" numeric(19,6), "below" numeric(19,6), "off_target" boolean NOT NULL, "periods" smallint NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "saved_by" text NOT NULL, "crossed_in" date, "checked_for" text, CONSTRAINT "alert_subject" CHECK ((client_id IS NULL) OR (area IS NULL)), CONSTRAINT "alert_limit" CHECK (off_target OR (above IS NOT NULL) OR (below IS NOT NULL)), CONSTRAINT "alert_periods" CHECK ((periods >= 1) AND (periods <= 12)), CONSTRAINT "alert_pk" PRIMARY KEY ("tenant_id", "id"))`,
    );
    await runner.query(
      `ALTER TABLE "alert" ADD CONSTRAINT "alert_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "alert" ADD CONSTRAINT "alert_client_fk" FOREIGN KEY ("tenant_id", "client_id") REFERENCES "client"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON alert TO seatwise_app`);
    await runner.query(`ALTER TABLE alert ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON alert USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON alert AS RESTRICTIVE FOR SELECT USING (${SEEN})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alert`);
  }
}
