import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// All of this concerns the whole MSP: a token limited to clients sees none of it.
const WHOLE = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))`;

/** What the application may do with each table. Nobody changes or removes what the log says. */
const TABLES = {
  api_token: 'SELECT, INSERT, UPDATE',
  token_revocation: 'SELECT, INSERT',
  audit_entry: 'SELECT, INSERT',
} as const;

/** Tokens that can be listed, rotated and revoked, and the log of all that was changed. */
export class CreateApiTokens1795000011000 implements MigrationInterface {
  name = 'CreateApiTokens1795000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_token (
        tenant_id    int NOT NULL,
        id           int NOT NULL DEFAULT number_within_tenant('api_token'),
        name         text NOT NULL,
        scopes       text[] NOT NULL,
        client_ids   int[],
        share        numeric(4,3) NOT NULL,
        hash         text NOT NULL,
        former_hash  text,
        former_until timestamptz,
        created_at   timestamptz NOT NULL,
        created_by   text NOT NULL,
        expires_at   timestamptz,
        last_used_at timestamptz,
        revoked_at   timestamptz,
        CONSTRAINT api_token_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT api_token_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT api_token_former CHECK ((former_hash IS NULL) = (former_until IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE token_revocation (
        tenant_id     int NOT NULL,
        id            int NOT NULL DEFAULT number_within_tenant('token_revocation'),
        jti           text,
        subject       text,
        issued_before timestamptz,
        revoked_at    timestamptz NOT NULL,
        revoked_by    text NOT NULL,
        CONSTRAINT token_revocation_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT token_revocation_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT token_revocation_one CHECK ((jti IS NULL) <> (subject IS NULL)),
        CONSTRAINT token_revocation_before CHECK ((subject IS NULL) = (issued_before IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE audit_entry (
        tenant_id int NOT NULL,
        id        int NOT NULL DEFAULT number_within_tenant('audit_entry'),
        at        timestamptz NOT NULL,
        subject   text NOT NULL,
        token     text,
        request   text,
        action    text NOT NULL,
        detail    jsonb NOT NULL,
        CONSTRAINT audit_entry_pk PRIMARY KEY (tenant_id, id),
        CONSTRAINT audit_entry_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX audit_entry_by_action ON audit_entry (tenant_id, action, id)`);
    for (const [name, rights] of Object.entries(TABLES)) await guard(runner, name, rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(TABLES)) await runner.query(`DROP TABLE ${name}`);
  }
}

async function guard(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`GRANT ${rights} ON ${table} TO seatwise_app`);
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `CREATE POLICY tenant_only ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
  );
  await runner.query(
    `CREATE POLICY whole_msp_only ON ${table} AS RESTRICTIVE FOR SELECT USING (${WHOLE})`,
  );
}
