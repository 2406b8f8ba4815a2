import type { MigrationInterface, QueryRunner } from 'typeorm';

const FROZEN = ['closed_ticket', 'closed_time_entry'];
const ALL = ['ticket_month', ...FROZEN];

/**
 * Months closed before do not say these cuts: their rows, and so their hashes, stay as they were. All
 * others are counted again.
 */
export class CutTicketsByPriorityAndTarget1795000009840 implements MigrationInterface {
  name = 'CutTicketsByPriorityAndTarget1795000009840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ticket ADD COLUMN escalated_to text`);
    for (const table of FROZEN)
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN has_late_cuts boolean NOT NULL DEFAULT false`,
      );
    for (const table of ALL)
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN priority text, ADD COLUMN escalated_to text`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ALL)
      await runner.query(`ALTER TABLE ${table} DROP COLUMN priority, DROP COLUMN escalated_to`);
    for (const table of FROZEN)
      await runner.query(`ALTER TABLE ${table} DROP COLUMN has_late_cuts`);
    await runner.query(`ALTER TABLE ticket DROP COLUMN escalated_to`);
  }
}
