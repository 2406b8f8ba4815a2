import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came since an instant is found without looking at all that ever came. */
export class FindRevenueByReceipt1795000011355 implements MigrationInterface {
  name = 'FindRevenueByReceipt1795000011355';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "revenue_by_receipt" ON "revenue"  ("tenant_id", "received_at", "source_id", "external_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."revenue_by_receipt"`);
  }
}
