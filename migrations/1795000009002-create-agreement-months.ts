import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const CLIENT = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/**
 * What each agreement adds to its client's recurring revenue of a month: the evidence behind MRR.
 * No foreign key: checking one would make the refresh wait for an import that holds the agreement.
 */
export class CreateAgreementMonths1795000009002 implements MigrationInterface {
  name = 'CreateAgreementMonths1795000009002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_month (
        tenant_id                 int NOT NULL,
        client_id                 int NOT NULL,
        month                     date NOT NULL,
        agreement_id              int NOT NULL,
        mrr                       numeric(38,0) NOT NULL,
        recurring_product_revenue numeric(38,0) NOT NULL,
        CONSTRAINT agreement_month_pk PRIMARY KEY (tenant_id, client_id, month, agreement_id)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_month TO seatwise_app`);
    await runner.query(`ALTER TABLE agreement_month ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE agreement_month FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON agreement_month USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    await runner.query(
      `CREATE POLICY clients_of_token ON agreement_month AS RESTRICTIVE FOR SELECT USING (${CLIENT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE agreement_month`);
  }
}
