import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/** Which token last used what of the API is given up. */
export class NoteDeprecatedUses1795000011290 implements MigrationInterface {
  name = 'NoteDeprecatedUses1795000011290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "deprecated_use" ("tenant_id" integer NOT NULL, "token" text NOT NULL, "name" text NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "deprecated_use_pk" PRIMARY KEY ("tenant_id", "token", "name"))`,
    );
    await runner.query(
      `ALTER TABLE "deprecated_use" ADD CONSTRAINT "deprecated_use_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON deprecated_use TO seatwise_app`);
    await runner.query(`ALTER TABLE deprecated_use ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE deprecated_use FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON deprecated_use USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deprecated_use`);
  }
}
