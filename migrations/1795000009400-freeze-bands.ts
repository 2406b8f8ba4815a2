import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

const TABLES = ['closed_banding_scheme', 'closed_band'];

/**
 * The banding schemes and their bands as they were when a month was closed. Who was in which band,
 * and where each began, are frozen figures. Months closed before have none of it. No foreign keys:
 * a frozen row outlives the scheme it was copied from.
 */
export class FreezeBands1795000009400 implements MigrationInterface {
  name = 'FreezeBands1795000009400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE closed_banding_scheme (
        tenant_id    int NOT NULL,
        month        date NOT NULL,
        scheme_id    int NOT NULL,
        name         text NOT NULL,
        basis        text NOT NULL,
        method       text NOT NULL,
        band_count   smallint NOT NULL,
        thresholds   numeric(19,4)[] NOT NULL,
        partition_by text[] NOT NULL,
        basis_months smallint NOT NULL,
        CONSTRAINT closed_banding_scheme_pk PRIMARY KEY (tenant_id, month, scheme_id),
        CONSTRAINT closed_banding_scheme_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE closed_band (
        tenant_id int NOT NULL,
        month     date NOT NULL,
        band_id   int NOT NULL,
        scheme_id int NOT NULL,
        cell      text NOT NULL,
        rank      smallint NOT NULL,
        name      text NOT NULL,
        label     text NOT NULL,
        CONSTRAINT closed_band_pk PRIMARY KEY (tenant_id, month, band_id),
        CONSTRAINT closed_band_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    for (const table of TABLES) await this.guard(runner, table);
  }

  private async guard(runner: QueryRunner, table: string): Promise<void> {
    await runner.query(`REVOKE ALL ON ${table} FROM seatwise_app`);
    await runner.query(`GRANT SELECT, INSERT ON ${table} TO seatwise_app`);
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}
