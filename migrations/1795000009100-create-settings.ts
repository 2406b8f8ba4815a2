import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/** An MSP's choices, one row a change. A change gives some of them, from a date on; history is never overwritten. */
export class CreateSettings1795000009100 implements MigrationInterface {
  name = 'CreateSettings1795000009100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE settings (
        tenant_id              int NOT NULL,
        version                int NOT NULL,
        since                  date NOT NULL,
        working_days           smallint[],
        hours_per_day          numeric(6,4),
        holidays               date[],
        productive_share       numeric(5,4),
        target_margin_percent  numeric(6,4),
        tam_alignment_share    numeric(5,4),
        cost_mode              text,
        alignment_work_types   text[],
        centralized_work_types text[],
        set_at                 timestamptz NOT NULL,
        set_by                 text NOT NULL,
        CONSTRAINT settings_pk PRIMARY KEY (tenant_id, version),
        CONSTRAINT settings_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT settings_version CHECK (version > 1),
        CONSTRAINT settings_cost_mode CHECK (cost_mode IN ('ABSORBED', 'STANDARD_RATE'))
      )`);
    await runner.query(`GRANT SELECT, INSERT ON settings TO seatwise_app`);
    await runner.query(`ALTER TABLE settings ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE settings FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON settings USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE settings`);
  }
}
