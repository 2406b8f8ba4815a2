import type { MigrationInterface, QueryRunner } from 'typeorm';

const index = (more: string): string => `
  CREATE INDEX ticket_month_by_client ON ticket_month (tenant_id, client_id, month)
    INCLUDE (opened, closes, reopens, ${more}closed, cohort, handle_ms, elapsed_ms, touches, long, escalated)`;

/** Tickets that a source counts reopens of without telling them: how often tickets are reopened is not known then. */
export class AddUntoldReopens1795000009480 implements MigrationInterface {
  name = 'AddUntoldReopens1795000009480';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['ticket_month', 'closed_ticket'])
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN untold_reopens smallint NOT NULL DEFAULT 0`,
      );
    await runner.query(
      `ALTER TABLE client_month ADD COLUMN untold_reopens bigint NOT NULL DEFAULT 0`,
    );
    await runner.query(`DROP INDEX ticket_month_by_client`);
    await runner.query(index('untold_reopens, '));
    // What is known already is looked at again.
    await runner.query(`
      INSERT INTO stale_ticket (tenant_id, source_id, external_id)
      SELECT tenant_id, source_id, external_id FROM ticket WHERE reopened_count > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ticket_month_by_client`);
    for (const table of ['ticket_month', 'closed_ticket', 'client_month'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN untold_reopens`);
    await runner.query(index(''));
  }
}
