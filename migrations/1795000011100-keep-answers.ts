import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;

/** Answers to mutations with an idempotency key, for a day. */
export class KeepAnswers1795000011100 implements MigrationInterface {
  name = 'KeepAnswers1795000011100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_answer (
        tenant_id int NOT NULL,
        key_hash  text NOT NULL,
        asked     text NOT NULL,
        begun_at  timestamptz NOT NULL,
        status    int,
        sealed    text,
        CONSTRAINT kept_answer_pk PRIMARY KEY (tenant_id, key_hash),
        CONSTRAINT kept_answer_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX kept_answer_by_begun ON kept_answer (tenant_id, begun_at)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON kept_answer TO seatwise_app`);
    await runner.query(`ALTER TABLE kept_answer ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE kept_answer FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON kept_answer USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE kept_answer`);
  }
}
