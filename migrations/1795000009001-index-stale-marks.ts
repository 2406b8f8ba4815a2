import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks are taken by what they mark, in order, each once: the index hands out the next ones without reading the rest. */
export class IndexStaleMarks1795000009001 implements MigrationInterface {
  name = 'IndexStaleMarks1795000009001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX stale_month_by_client ON stale_month (tenant_id, client_id, month)`,
    );
    await runner.query(
      `CREATE INDEX stale_ticket_by_ticket ON stale_ticket (tenant_id, source_id, external_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX stale_ticket_by_ticket, stale_month_by_client`);
  }
}
