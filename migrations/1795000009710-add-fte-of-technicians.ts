import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// As for tiers: a token limited to clients sees of the staff who worked for them.
const SEEN = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))
  OR technician_id IN (SELECT t.id FROM technician t
    WHERE t.tenant_id = (nullif(current_setting('app.tenant_id', true), ''))::int)`;

/**
 * Part-time people: how much of a full-time job somebody does, from a date on. Heads are counted
 * beside FTE now, for what compares technicians with a headcount.
 */
export class AddFteOfTechnicians1795000009710 implements MigrationInterface {
  name = 'AddFteOfTechnicians1795000009710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE technician_fte (
        tenant_id     int NOT NULL,
        technician_id int NOT NULL,
        since         date NOT NULL,
        fte           numeric(5,4) NOT NULL,
        CONSTRAINT technician_fte_pk PRIMARY KEY (tenant_id, technician_id, since),
        CONSTRAINT technician_fte_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT technician_fte_fte CHECK (fte > 0 AND fte <= 1.5)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON technician_fte TO seatwise_app`);
    await runner.query(`ALTER TABLE technician_fte ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE technician_fte FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON technician_fte USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON technician_fte AS RESTRICTIVE FOR SELECT USING (${SEEN})`,
    );
    await runner.query(
      `ALTER TABLE msp_month ADD COLUMN technician_months bigint NOT NULL DEFAULT 0`,
    );
    // Until now everybody was full-time, so that FTE-months with overhead were heads.
    await runner.query(`
      UPDATE msp_month m SET technician_months = coalesce((SELECT sum(s.fte_months) FROM staff_month s
        WHERE s.tenant_id = m.tenant_id AND s.month = m.month), 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE msp_month DROP COLUMN technician_months`);
    await runner.query(`DROP TABLE technician_fte`);
  }
}
