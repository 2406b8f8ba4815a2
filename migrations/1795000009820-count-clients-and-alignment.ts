import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  'active_client_months',
  'seated_client_months',
  'billable_staffed_hours',
  'tam_onsite_hours',
  'tam_alignment_hours',
];

/** What clients a person looks after, and how people with capacity and TAMs on site spend their time. */
export class CountClientsAndAlignment1795000009820 implements MigrationInterface {
  name = 'CountClientsAndAlignment1795000009820';

  async up(runner: QueryRunner): Promise<void> {
    const added = COLUMNS.map((column) => `ADD COLUMN ${column} bigint NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE client_month ${added.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dropped = COLUMNS.map((column) => `DROP COLUMN ${column}`);
    await runner.query(`ALTER TABLE client_month ${dropped.join(', ')}`);
  }
}
