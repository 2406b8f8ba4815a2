import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/**
 * The operations that an MSP has registered. A token limited to clients may ask them too, and sees
 * only its clients in their answers.
 */
export class RegisterOperations1795000011110 implements MigrationInterface {
  name = 'RegisterOperations1795000011110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "registered_operation" ("tenant_id" integer NOT NULL, "name" text NOT NULL, "hash" text NOT NULL, "document" text NOT NULL, "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "registered_operation_pk" PRIMARY KEY ("tenant_id", "name"))`,
    );
    await runner.query(
      `CREATE INDEX "registered_operation_by_hash" ON "registered_operation"  ("tenant_id", "hash") `,
    );
    await runner.query(
      `ALTER TABLE "registered_operation" ADD CONSTRAINT "registered_operation_msp_fk" FOREIGN KEY ("tenant_id") REFERENCES "msp"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON registered_operation TO seatwise_app`,
    );
    await runner.query(`ALTER TABLE registered_operation ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE registered_operation FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON registered_operation USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE registered_operation`);
  }
}
