import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// It concerns the whole MSP: a token limited to clients sees none of it.
const WHOLE = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))`;

/** What was doubtful about the data of each MSP when they were last looked at. */
export class KnowFindings1795000011430 implements MigrationInterface {
  name = 'KnowFindings1795000011430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "known_findings" ("tenant_id" integer NOT NULL, "data_version" bigint NOT NULL, "open" jsonb NOT NULL, CONSTRAINT "known_findings_pk" PRIMARY KEY ("tenant_id"))`,
    );
    await runner.query(
      `ALTER TABLE "known_findings" ADD CONSTRAINT "known_findings_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON known_findings TO seatwise_app`);
    await runner.query(`ALTER TABLE known_findings ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE known_findings FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON known_findings USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY whole_msp_only ON known_findings AS RESTRICTIVE FOR SELECT USING (${WHOLE})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE known_findings`);
  }
}
