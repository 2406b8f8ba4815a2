import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWorkByReceipt1795000011450 implements MigrationInterface {
  name = 'FindWorkByReceipt1795000011450';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "ticket_by_receipt" ON "ticket"  ("tenant_id", "received_at", "source_id", "external_id") `,
    );
    await runner.query(
      `CREATE INDEX "time_entry_by_receipt" ON "time_entry"  ("tenant_id", "received_at", "source_id", "external_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."time_entry_by_receipt"`);
    await runner.query(`DROP INDEX "public"."ticket_by_receipt"`);
  }
}
