import type { MigrationInterface, QueryRunner } from 'typeorm';

const MARKS = ['stale_ticket', 'stale_month', 'stale_staff', 'stale_cost', 'stale_band'];

/**
 * The tables' owner sees who waits to be counted, over all MSPs at once: as of `msp`, row-level
 * security is not forced upon it. Nobody works as the owner for a caller, and a mark tells no figure.
 */
export class ShowWhoWaits1795000009660 implements MigrationInterface {
  name = 'ShowWhoWaits1795000009660';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...MARKS, 'not_counted'])
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...MARKS, 'not_counted'])
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }
}
