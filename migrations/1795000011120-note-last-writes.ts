import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/** How often something of each MSP was written: every commit counts it up. */
export class NoteLastWrites1795000011120 implements MigrationInterface {
  name = 'NoteLastWrites1795000011120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "last_write" ("tenant_id" integer NOT NULL, "version" bigint NOT NULL, CONSTRAINT "last_write_pk" PRIMARY KEY ("tenant_id"))`,
    );
    await runner.query(
      `ALTER TABLE "last_write" ADD CONSTRAINT "last_write_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON last_write TO seatwise_app`);
    await runner.query(`ALTER TABLE last_write ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE last_write FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON last_write USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE last_write`);
  }
}
