import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LookTicketsUpByNumber1795000009830 implements MigrationInterface {
  name = 'LookTicketsUpByNumber1795000009830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ticket_by_number ON ticket (tenant_id, number)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ticket_by_number`);
  }
}
