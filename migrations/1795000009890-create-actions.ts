import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// A token limited to clients sees what is planned for them, and nothing of the MSP's other plans.
const SEEN = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/** What an MSP decided to do about what its report found, with the effect that it expects. */
export class CreateActions1795000009890 implements MigrationInterface {
  name = 'CreateActions1795000009890';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE action (
        tenant_id     int NOT NULL,
        id            int NOT NULL DEFAULT number_within_tenant('action'),
        what          text NOT NULL,
        owner         text NOT NULL,
        due           date NOT NULL,
        client_id     int,
        area          text,
        metric        text,
        change        numeric(19,6),
        finding       text,
        measured_from date NOT NULL,
        shareable     boolean NOT NULL DEFAULT false,
        added_at      timestamptz NOT NULL,
        added_by      text NOT NULL,
        closed_on     date,
        CONSTRAINT action_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT action_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT action_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT action_subject CHECK (client_id IS NULL OR area IS NULL),
        CONSTRAINT action_expected CHECK ((metric IS NULL) = (change IS NULL))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON action TO seatwise_app`);
    await runner.query(`ALTER TABLE action ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE action FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON action USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON action AS RESTRICTIVE FOR SELECT USING (${SEEN})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE action`);
  }
}
