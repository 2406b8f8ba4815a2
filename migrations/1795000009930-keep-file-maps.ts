import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '') = '')`;

/** The maps of files that an MSP has saved. A token limited to clients sees none of them. */
export class KeepFileMaps1795000009930 implements MigrationInterface {
  name = 'KeepFileMaps1795000009930';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "file_map" ("tenant_id" integer NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "map" jsonb NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "file_map_pk" PRIMARY KEY ("tenant_id", "name"))`,
    );
    await runner.query(
      `ALTER TABLE "file_map" ADD CONSTRAINT "file_map_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON file_map TO seatwise_app`);
    await runner.query(`ALTER TABLE file_map ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE file_map FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON file_map USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON file_map AS RESTRICTIVE FOR SELECT USING (${ALL_CLIENTS})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE file_map`);
  }
}
