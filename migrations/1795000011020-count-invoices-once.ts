import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CountInvoicesOnce1795000011020 implements MigrationInterface {
  name = 'CountInvoicesOnce1795000011020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "revenue" ADD "invoice_number" text`);
    await runner.query(`ALTER TABLE "source" ADD "ledger" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "source" DROP COLUMN "ledger"`);
    await runner.query(`ALTER TABLE "revenue" DROP COLUMN "invoice_number"`);
  }
}
