import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LinkCustomers1795000011010 implements MigrationInterface {
  name = 'LinkCustomers1795000011010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "client" ADD "linked_to" integer`);
    await runner.query(
      `CREATE INDEX "client_by_linked" ON "client"  ("tenant_id", "linked_to") WHERE linked_to IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "client" ADD CONSTRAINT "client_linked" CHECK (linked_to <> id)`,
    );
    await runner.query(
      `ALTER TABLE "client" ADD CONSTRAINT "client_linked_fk" FOREIGN KEY ("tenant_id", "linked_to") REFERENCES "client"("tenant_id","id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "client" DROP CONSTRAINT "client_linked_fk"`);
    await runner.query(`ALTER TABLE "client" DROP CONSTRAINT "client_linked"`);
    await runner.query(`DROP INDEX "public"."client_by_linked"`);
    await runner.query(`ALTER TABLE "client" DROP COLUMN "linked_to"`);
  }
}
