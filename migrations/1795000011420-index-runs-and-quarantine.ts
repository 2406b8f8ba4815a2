import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexRunsAndQuarantine1795000011420 implements MigrationInterface {
  name = 'IndexRunsAndQuarantine1795000011420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "quarantined_record_by_connection" ON "quarantined_record"  ("tenant_id", "connection_id", "id") `,
    );
    await runner.query(
      `CREATE INDEX "sync_run_by_running" ON "sync_run"  ("tenant_id", "connection_id") WHERE state = 'RUNNING'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."sync_run_by_running"`);
    await runner.query(`DROP INDEX "public"."quarantined_record_by_connection"`);
  }
}
