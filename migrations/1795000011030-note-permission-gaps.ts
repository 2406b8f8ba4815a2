import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/** What keys may not see. It leaves numbers without a value for every token, so that every token may know of it. */
export class NotePermissionGaps1795000011030 implements MigrationInterface {
  name = 'NotePermissionGaps1795000011030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "permission_gap" ("tenant_id" integer NOT NULL, "connection_id" integer NOT NULL, "source" text NOT NULL, "starves" text NOT NULL, "partial" boolean NOT NULL, "message" text NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "permission_gap_starves" CHECK (starves = ANY (ARRAY['TIME'::text, 'TICKETS'::text, 'LABOUR_COST'::text, 'AGREEMENTS'::text, 'INVOICES'::text])), CONSTRAINT "permission_gap_pk" PRIMARY KEY ("tenant_id", "connection_id", "starves"))`,
    );
    await runner.query(
      `ALTER TABLE "permission_gap" ADD CONSTRAINT "permission_gap_connection_fk" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON permission_gap TO seatwise_app`);
    await runner.query(`ALTER TABLE permission_gap ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE permission_gap FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON permission_gap USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "permission_gap" DROP CONSTRAINT "permission_gap_connection_fk"`,
    );
    await runner.query(`DROP TABLE "permission_gap"`);
  }
}
