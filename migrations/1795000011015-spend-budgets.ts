import type { MigrationInterface, QueryRunner } from 'typeorm';

// A key begins with the number of its MSP.
const TENANT = `split_part(key, ':', 1) = nullif(current_setting('app.tenant_id', true), '')`;

/**
 * What the tokens of each MSP have spent of its budget in this minute. It stands apart from the
 * MSP's data, in the shape that the limiter works with, and may be lost with a crash.
 */
export class SpendBudgets1795000011015 implements MigrationInterface {
  name = 'SpendBudgets1795000011015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA limits`);
    await runner.query(
      `CREATE UNLOGGED TABLE limits.spent (key varchar(255) PRIMARY KEY, points int NOT NULL, expire bigint)`,
    );
    await runner.query(`GRANT USAGE ON SCHEMA limits TO seatwise_app`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON limits.spent TO seatwise_app`);
    await runner.query(`ALTER TABLE limits.spent ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE limits.spent FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON limits.spent USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA limits CASCADE`);
  }
}
