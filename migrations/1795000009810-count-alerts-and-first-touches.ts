import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = (alerts: string, firstTouch: string): string => `
  CREATE INDEX ticket_month_by_client ON ticket_month (tenant_id, client_id, month)
    INCLUDE (opened, closes, reopens, untold_reopens, closed, ${alerts}cohort, ${firstTouch}handle_ms, elapsed_ms, touches, long, escalated)`;

/**
 * Alerts that nobody had to touch, and tickets that took a single touch. Months closed before do not
 * say them: their rows, and so their hashes, stay as they were.
 */
export class CountAlertsAndFirstTouches1795000009810 implements MigrationInterface {
  name = 'CountAlertsAndFirstTouches1795000009810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_month
        ADD COLUMN untouched_alerts smallint NOT NULL DEFAULT 0,
        ADD COLUMN first_touch smallint NOT NULL DEFAULT 0`);
    await runner.query(
      `ALTER TABLE closed_ticket ADD COLUMN untouched_alerts smallint, ADD COLUMN first_touch smallint`,
    );
    await runner.query(`
      ALTER TABLE client_month
        ADD COLUMN untouched_alerts bigint NOT NULL DEFAULT 0,
        ADD COLUMN first_touch_tickets bigint NOT NULL DEFAULT 0`);
    await runner.query(`DROP INDEX ticket_month_by_client`);
    await runner.query(index('untouched_alerts, ', 'first_touch, '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ticket_month_by_client`);
    await runner.query(
      `ALTER TABLE client_month DROP COLUMN untouched_alerts, DROP COLUMN first_touch_tickets`,
    );
    for (const table of ['ticket_month', 'closed_ticket'])
      await runner.query(
        `ALTER TABLE ${table} DROP COLUMN untouched_alerts, DROP COLUMN first_touch`,
      );
    await runner.query(index('', ''));
  }
}
