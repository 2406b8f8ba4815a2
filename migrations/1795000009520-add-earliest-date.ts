import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nothing that counts happened before an MSP's earliest date: the year ten years before it came, unless it
 * says otherwise. Where revenue begins is asked for by its date. Kept with the MSP, because every count asks for it; who set it stands with the settings.
 */
export class AddEarliestDate1795000009520 implements MigrationInterface {
  name = 'AddEarliestDate1795000009520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE settings ADD COLUMN earliest_date date`);
    await runner.query(`ALTER TABLE msp ADD COLUMN earliest_date date`);
    await runner.query(
      `UPDATE msp SET earliest_date = date_trunc('year', created_at - interval '10 years')`,
    );
    await runner.query(`ALTER TABLE msp ALTER COLUMN earliest_date SET NOT NULL`);
    await runner.query(`CREATE INDEX revenue_by_posting ON revenue (tenant_id, posted_on)`);
    await runner.query(`GRANT UPDATE (earliest_date) ON msp TO seatwise_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX revenue_by_posting`);
    await runner.query(`ALTER TABLE msp DROP COLUMN earliest_date`);
    await runner.query(`ALTER TABLE settings DROP COLUMN earliest_date`);
  }
}
