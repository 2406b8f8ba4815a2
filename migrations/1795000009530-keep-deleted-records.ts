import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''`;

/** A deletion can come before its record: by its id alone it makes no row, but older versions must stay out. */
export class KeepDeletedRecords1795000009530 implements MigrationInterface {
  name = 'KeepDeletedRecords1795000009530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deleted_record (
        tenant_id         int NOT NULL,
        source_id         int NOT NULL,
        kind              text NOT NULL,
        identity          text NOT NULL,
        source_updated_at timestamptz NOT NULL,
        CONSTRAINT deleted_record_pk PRIMARY KEY (tenant_id, source_id, kind, identity),
        CONSTRAINT deleted_record_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON deleted_record TO seatwise_app`);
    await runner.query(`ALTER TABLE deleted_record ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE deleted_record FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON deleted_record USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON deleted_record AS RESTRICTIVE FOR SELECT USING (${ALL_CLIENTS})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE deleted_record`);
  }
}
