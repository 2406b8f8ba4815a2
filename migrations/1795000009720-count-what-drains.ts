import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountWhatDrains1795000009720 implements MigrationInterface {
  name = 'CountWhatDrains1795000009720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "client_month" ADD "covered_onsite_hours" bigint NOT NULL DEFAULT '0'`,
    );
    await runner.query(
      `ALTER TABLE "client_month" ADD "off_ticket_hours" bigint NOT NULL DEFAULT '0'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "client_month" DROP COLUMN "off_ticket_hours"`);
    await runner.query(`ALTER TABLE "client_month" DROP COLUMN "covered_onsite_hours"`);
  }
}
