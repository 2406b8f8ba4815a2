import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/** What failed to be counted, and how often: after three attempts it is stepped over, so that it does not hold up the rest. */
export class NoteWhatIsNotCounted1795000009470 implements MigrationInterface {
  name = 'NoteWhatIsNotCounted1795000009470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE not_counted (
        tenant_id int NOT NULL,
        kind      text NOT NULL,
        key       text NOT NULL,
        client_id int NOT NULL,
        month     date,
        attempts  int NOT NULL,
        error     text NOT NULL,
        failed_at timestamptz NOT NULL,
        CONSTRAINT not_counted_pk PRIMARY KEY (tenant_id, kind, key)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON not_counted TO seatwise_app`);
    await runner.query(`ALTER TABLE not_counted ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE not_counted FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON not_counted USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON not_counted AS RESTRICTIVE FOR SELECT USING (${CLIENTS})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE not_counted`);
  }
}
