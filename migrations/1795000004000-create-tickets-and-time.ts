import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTicketsAndTime1795000004000 implements MigrationInterface {
  name = 'CreateTicketsAndTime1795000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticket (
        tenant_id         int NOT NULL,
        source_id         int NOT NULL,
        external_id       text NOT NULL,
        client_id         int NOT NULL,
        agreement_id      int,
        technician_id     int,
        number            text NOT NULL,
        summary           text,
        board             text,
        type              text,
        requester         text,
        origin            text NOT NULL,
        priority          text,
        project           boolean NOT NULL DEFAULT false,
        proactive         boolean NOT NULL DEFAULT false,
        opened_at         timestamptz NOT NULL,
        closed_at         timestamptz,
        reopened_count    int NOT NULL DEFAULT 0,
        escalated         boolean NOT NULL DEFAULT false,
        merged_into       text,
        deleted           boolean NOT NULL DEFAULT false,
        source_updated_at timestamptz,
        received_at       timestamptz NOT NULL,
        override_reactive boolean,
        override_note     text,
        survivor          text NOT NULL,
        reactive          boolean NOT NULL DEFAULT false,
        rule              text,
        counted           boolean NOT NULL DEFAULT false,
        is_open           boolean NOT NULL DEFAULT true,
        last_closed_at    timestamptz,
        labour_ms         bigint NOT NULL DEFAULT 0,
        touches           int NOT NULL DEFAULT 0,
        was_escalated     boolean NOT NULL DEFAULT false,
        CONSTRAINT ticket_pk PRIMARY KEY (tenant_id, source_id, external_id),
        CONSTRAINT ticket_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ticket_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ticket_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ticket_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ticket_merged_into_fk FOREIGN KEY (tenant_id, source_id, merged_into) REFERENCES ticket (tenant_id, source_id, external_id) ON DELETE CASCADE,
        CONSTRAINT ticket_origin CHECK (origin IN ('END_USER', 'ALERT', 'TECHNICIAN', 'OTHER'))
      )`);
    await runner.query(`CREATE INDEX ticket_by_client ON ticket (tenant_id, client_id, opened_at)`);
    await runner.query(`CREATE INDEX ticket_by_opening ON ticket (tenant_id, opened_at)`);
    await runner.query(
      `CREATE INDEX ticket_by_merged_into ON ticket (tenant_id, source_id, merged_into) WHERE merged_into IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE ticket_event (
        tenant_id          int NOT NULL,
        source_id          int NOT NULL,
        ticket_external_id text NOT NULL,
        kind               text NOT NULL,
        occurred_at        timestamptz NOT NULL,
        into_external_id   text,
        client_id          int,
        board              text,
        tier               smallint,
        derived            boolean NOT NULL DEFAULT false,
        deleted            boolean NOT NULL DEFAULT false,
        received_at        timestamptz NOT NULL,
        CONSTRAINT ticket_event_pk PRIMARY KEY (tenant_id, source_id, ticket_external_id, kind, occurred_at),
        CONSTRAINT ticket_event_ticket_fk FOREIGN KEY (tenant_id, source_id, ticket_external_id) REFERENCES ticket (tenant_id, source_id, external_id) ON DELETE CASCADE,
        CONSTRAINT ticket_event_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ticket_event_kind CHECK (kind IN ('OPENED', 'CLOSED', 'REOPENED', 'ESCALATED', 'MOVED', 'MERGED', 'UNMERGED', 'DELETED'))
      )`);
    await runner.query(`
      CREATE TABLE time_entry (
        tenant_id          int NOT NULL,
        source_id          int NOT NULL,
        external_id        text NOT NULL,
        stated_client_id   int,
        client_id          int,
        ticket_external_id text,
        agreement_id       int,
        technician_id      int,
        started_at         timestamptz NOT NULL,
        worked_on          date NOT NULL,
        month              date NOT NULL,
        worked_ms          int NOT NULL,
        billable           boolean NOT NULL DEFAULT false,
        onsite             boolean NOT NULL DEFAULT false,
        work_type          text,
        work_role          text,
        sent_area          text,
        deleted            boolean NOT NULL DEFAULT false,
        source_updated_at  timestamptz,
        received_at        timestamptz NOT NULL,
        override_area      text,
        override_reactive  boolean,
        override_note      text,
        area               text,
        reactive           boolean NOT NULL DEFAULT false,
        technical          boolean NOT NULL DEFAULT true,
        uncovered          boolean NOT NULL DEFAULT false,
        tier               smallint,
        rule               text,
        CONSTRAINT time_entry_pk PRIMARY KEY (tenant_id, source_id, external_id),
        CONSTRAINT time_entry_source_fk FOREIGN KEY (tenant_id, source_id) REFERENCES source (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT time_entry_stated_client_fk FOREIGN KEY (tenant_id, stated_client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT time_entry_client_fk FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT time_entry_ticket_fk FOREIGN KEY (tenant_id, source_id, ticket_external_id) REFERENCES ticket (tenant_id, source_id, external_id) ON DELETE CASCADE,
        CONSTRAINT time_entry_agreement_fk FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT time_entry_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT time_entry_length CHECK (worked_ms BETWEEN 0 AND 86400000),
        CONSTRAINT time_entry_month CHECK (month = date_trunc('month', worked_on::timestamp)::date)
      )`);
    await runner.query(`
      CREATE INDEX time_entry_by_client_month ON time_entry (tenant_id, client_id, month)
        INCLUDE (worked_ms, area, reactive, onsite, technical, uncovered, billable, technician_id, tier, deleted)`);
    await runner.query(
      `CREATE INDEX time_entry_by_ticket ON time_entry (tenant_id, source_id, ticket_external_id) WHERE ticket_external_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX time_entry_by_technician ON time_entry (tenant_id, technician_id, month)`,
    );
    await runner.query(`CREATE INDEX time_entry_by_start ON time_entry (tenant_id, started_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE time_entry, ticket_event, ticket`);
  }
}
