import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a time entry was grouped by beside its own facts, as it was when its month was closed: the
 * board, type and source of its ticket, and the type of its agreement. Rows that are there already
 * were frozen without it, and say so.
 */
export class FreezeCutsOfTime1795000009401 implements MigrationInterface {
  name = 'FreezeCutsOfTime1795000009401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE closed_time_entry
        ADD COLUMN has_cuts boolean NOT NULL DEFAULT false,
        ADD COLUMN board text,
        ADD COLUMN type text,
        ADD COLUMN origin text,
        ADD COLUMN agreement_type text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE closed_time_entry
        DROP COLUMN agreement_type, DROP COLUMN origin, DROP COLUMN type, DROP COLUMN board, DROP COLUMN has_cuts`);
  }
}
