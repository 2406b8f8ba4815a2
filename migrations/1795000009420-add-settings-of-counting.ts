import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seat timing, alert filter and midnight rule are choices too; null, as in every change so far, leaves them as they were. */
export class AddSettingsOfCounting1795000009420 implements MigrationInterface {
  name = 'AddSettingsOfCounting1795000009420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE settings
        ADD COLUMN seat_timing   text,
        ADD COLUMN alert_filter  text,
        ADD COLUMN midnight_rule text,
        ADD CONSTRAINT settings_seat_timing
          CHECK (seat_timing IN ('DAY_WEIGHTED', 'MONTH_START', 'MONTH_END')),
        ADD CONSTRAINT settings_alert_filter
          CHECK (alert_filter IN ('LABOUR_OR_OPEN', 'COUNT_ALL', 'COUNT_NONE')),
        ADD CONSTRAINT settings_midnight_rule CHECK (midnight_rule IN ('START', 'END'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE settings
        DROP COLUMN seat_timing,
        DROP COLUMN alert_filter,
        DROP COLUMN midnight_rule`);
  }
}
