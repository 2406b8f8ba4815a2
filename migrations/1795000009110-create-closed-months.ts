import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''`;
const OWN_CLIENTS = `${ALL_CLIENTS}
  OR client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

/**
 * What was presented when a month was closed. The application may add rows, never change or remove
 * one. No foreign keys to what they were counted from: a frozen row outlives its client or ticket.
 */
export class CreateClosedMonths1795000009110 implements MigrationInterface {
  name = 'CreateClosedMonths1795000009110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE closed_month (
        tenant_id    int NOT NULL,
        month        date NOT NULL,
        closed_at    timestamptz NOT NULL,
        closed_by    text NOT NULL,
        content_hash text NOT NULL,
        facts        jsonb NOT NULL,
        CONSTRAINT closed_month_pk PRIMARY KEY (tenant_id, month),
        CONSTRAINT closed_month_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    // As JSON, because the tables they were read from will gain columns.
    await runner.query(`
      CREATE TABLE closed_figure (
        tenant_id  int NOT NULL,
        month      date NOT NULL,
        table_name text NOT NULL,
        n          int NOT NULL,
        client_id  int,
        figures    jsonb NOT NULL,
        CONSTRAINT closed_figure_pk PRIMARY KEY (tenant_id, month, table_name, n),
        CONSTRAINT closed_figure_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE closed_time_entry (
        tenant_id          int NOT NULL,
        month              date NOT NULL,
        source_id          int NOT NULL,
        external_id        text NOT NULL,
        client_id          int,
        ticket_external_id text,
        agreement_id       int,
        technician_id      int,
        worked_on          date NOT NULL,
        worked_ms          int NOT NULL,
        billable           boolean NOT NULL,
        onsite             boolean NOT NULL,
        area               text,
        reactive           boolean NOT NULL,
        technical          boolean NOT NULL,
        uncovered          boolean NOT NULL,
        tier               smallint,
        rule               text,
        CONSTRAINT closed_time_entry_pk PRIMARY KEY (tenant_id, month, source_id, external_id),
        CONSTRAINT closed_time_entry_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE closed_ticket (
        tenant_id      int NOT NULL,
        month          date NOT NULL,
        source_id      int NOT NULL,
        external_id    text NOT NULL,
        client_id      int NOT NULL,
        in_month       boolean NOT NULL,
        reactive       boolean NOT NULL,
        rule           text,
        merged         boolean NOT NULL,
        deleted        boolean NOT NULL,
        board          text,
        type           text,
        origin         text NOT NULL,
        agreement_type text,
        technician_id  int,
        opened         smallint NOT NULL DEFAULT 0,
        closes         smallint NOT NULL DEFAULT 0,
        reopens        smallint NOT NULL DEFAULT 0,
        closed         smallint NOT NULL DEFAULT 0,
        cohort         smallint NOT NULL DEFAULT 0,
        handle_ms      bigint NOT NULL DEFAULT 0,
        elapsed_ms     bigint NOT NULL DEFAULT 0,
        touches        int NOT NULL DEFAULT 0,
        long           smallint NOT NULL DEFAULT 0,
        escalated      smallint NOT NULL DEFAULT 0,
        CONSTRAINT closed_ticket_pk PRIMARY KEY (tenant_id, month, source_id, external_id),
        CONSTRAINT closed_ticket_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await this.guard(runner, 'closed_month', null);
    await this.guard(runner, 'closed_figure', OWN_CLIENTS);
    await this.guard(runner, 'closed_time_entry', OWN_CLIENTS);
    await this.guard(runner, 'closed_ticket', OWN_CLIENTS);
  }

  private async guard(runner: QueryRunner, table: string, seen: string | null): Promise<void> {
    await runner.query(`REVOKE ALL ON ${table} FROM seatwise_app`);
    await runner.query(`GRANT SELECT, INSERT ON ${table} TO seatwise_app`);
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON ${table} USING (${TENANT}) WITH CHECK (${TENANT})`,
    );
    if (seen)
      await runner.query(
        `CREATE POLICY clients_of_token ON ${table} AS RESTRICTIVE FOR SELECT USING (${seen})`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE closed_ticket, closed_time_entry, closed_figure, closed_month`);
  }
}
