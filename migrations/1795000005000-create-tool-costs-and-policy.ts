import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateToolCostsAndPolicy1795000005000 implements MigrationInterface {
  name = 'CreateToolCostsAndPolicy1795000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tool_cost (
        tenant_id    int NOT NULL,
        source_id    int NOT NULL,
        external_id  text NOT NULL,
        effective_on date NOT NULL,
        ends_before  date,
        name         text NOT NULL,
        area         text,
        monthly_cost numeric(19,4) NOT NULL,
        basis        text NOT NULL,
        deleted      boolean NOT NULL DEFAULT false,
        received_at  timestamptz NOT NULL,
        CONSTRAINT tool_cost_pk PRIMARY KEY (tenant_id, source_id, external_id, effective_on),
        CONSTRAINT tool_cost_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT tool_cost_basis CHECK (basis IN ('SEATS', 'ENDPOINTS', 'PER_CLIENT', 'NAMED_CLIENTS')),
        CONSTRAINT tool_cost_range CHECK (ends_before >= effective_on)
      )`);
    await runner.query(`
      CREATE TABLE tool_cost_client (
        tenant_id    int NOT NULL,
        source_id    int NOT NULL,
        external_id  text NOT NULL,
        effective_on date NOT NULL,
        client_id    int NOT NULL,
        CONSTRAINT tool_cost_client_pk PRIMARY KEY (tenant_id, source_id, external_id, effective_on, client_id),
        CONSTRAINT tool_cost_client_tool_fk FOREIGN KEY (tenant_id, source_id, external_id, effective_on) REFERENCES tool_cost (tenant_id, source_id, external_id, effective_on) ON DELETE CASCADE,
        CONSTRAINT tool_cost_client_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE target (
        tenant_id int NOT NULL,
        metric    text NOT NULL,
        since     date NOT NULL,
        min       numeric(19,6),
        max       numeric(19,6),
        set_at    timestamptz NOT NULL,
        CONSTRAINT target_pk PRIMARY KEY (tenant_id, metric, since),
        CONSTRAINT target_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT target_range CHECK (max >= min)
      )`);
    await runner.query(`
      CREATE TABLE work_rule (
        tenant_id  int NOT NULL,
        position   int NOT NULL,
        name       text NOT NULL,
        applies_to text NOT NULL,
        match      jsonb NOT NULL,
        area       text,
        reactive   boolean NOT NULL,
        CONSTRAINT work_rule_pk PRIMARY KEY (tenant_id, position),
        CONSTRAINT work_rule_name_key UNIQUE (tenant_id, name),
        CONSTRAINT work_rule_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT work_rule_subject CHECK (applies_to IN ('TIME_ENTRY', 'TICKET'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE work_rule, target, tool_cost_client, tool_cost`);
  }
}
