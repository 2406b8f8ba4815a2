import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''`;

/**
 * Quarterly reports as they were presented when the last month of their quarter was closed. The
 * application may add one, never change or remove it. It is about all clients: a token limited to
 * some of them does not see it.
 */
export class CreateClosedQuarters1795000009460 implements MigrationInterface {
  name = 'CreateClosedQuarters1795000009460';

  async up(runner: QueryRunner): Promise<void> {
    // As text, to the letter: its hash is of exactly these characters.
    await runner.query(`
      CREATE TABLE closed_quarter (
        tenant_id    int NOT NULL,
        first_month  date NOT NULL,
        content      text NOT NULL,
        content_hash text NOT NULL,
        CONSTRAINT closed_quarter_pk PRIMARY KEY (tenant_id, first_month),
        CONSTRAINT closed_quarter_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`REVOKE ALL ON closed_quarter FROM seatwise_app`);
    await runner.query(`GRANT SELECT, INSERT ON closed_quarter TO seatwise_app`);
    await runner.query(`ALTER TABLE closed_quarter ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE closed_quarter FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON closed_quarter USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON closed_quarter AS RESTRICTIVE FOR SELECT USING (${ALL_CLIENTS})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE closed_quarter`);
  }
}
