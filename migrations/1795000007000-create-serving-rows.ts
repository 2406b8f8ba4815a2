import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateServingRows1795000007000 implements MigrationInterface {
  name = 'CreateServingRows1795000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticket_month (
        tenant_id      int NOT NULL,
        source_id      int NOT NULL,
        external_id    text NOT NULL,
        month          date NOT NULL,
        client_id      int NOT NULL,
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
        CONSTRAINT ticket_month_pk PRIMARY KEY (tenant_id, source_id, external_id, month),
        CONSTRAINT ticket_month_ticket_fk FOREIGN KEY (tenant_id, source_id, external_id) REFERENCES ticket (tenant_id, source_id, external_id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE INDEX ticket_month_by_client ON ticket_month (tenant_id, client_id, month)
        INCLUDE (opened, closes, reopens, closed, cohort, handle_ms, elapsed_ms, touches, long, escalated)`);
    await runner.query(`
      CREATE TABLE client_month (
        tenant_id                   int NOT NULL,
        client_id                   int NOT NULL,
        month                       date NOT NULL,
        has_seat_count              boolean NOT NULL DEFAULT false,
        has_endpoint_count          boolean NOT NULL DEFAULT false,
        seat_months                 bigint NOT NULL DEFAULT 0,
        estimated_seat_months       bigint NOT NULL DEFAULT 0,
        endpoint_months             bigint NOT NULL DEFAULT 0,
        client_months               bigint NOT NULL DEFAULT 0,
        mrr                         numeric(38,0) NOT NULL DEFAULT 0,
        nrr                         numeric(38,0) NOT NULL DEFAULT 0,
        recurring_product_revenue   numeric(38,0) NOT NULL DEFAULT 0,
        product_revenue             numeric(38,0) NOT NULL DEFAULT 0,
        tickets_opened              bigint NOT NULL DEFAULT 0,
        tickets_closed              bigint NOT NULL DEFAULT 0,
        close_events                bigint NOT NULL DEFAULT 0,
        reopen_events               bigint NOT NULL DEFAULT 0,
        closed_tickets              bigint NOT NULL DEFAULT 0,
        closed_cohort               bigint NOT NULL DEFAULT 0,
        handle_hours                bigint NOT NULL DEFAULT 0,
        elapsed_hours               bigint NOT NULL DEFAULT 0,
        touches                     bigint NOT NULL DEFAULT 0,
        long_tickets                bigint NOT NULL DEFAULT 0,
        escalated_tickets           bigint NOT NULL DEFAULT 0,
        reactive_hours              bigint NOT NULL DEFAULT 0,
        technical_hours             bigint NOT NULL DEFAULT 0,
        technical_reactive_hours    bigint NOT NULL DEFAULT 0,
        logged_hours                bigint NOT NULL DEFAULT 0,
        onsite_reactive_hours       bigint NOT NULL DEFAULT 0,
        leakage_hours               bigint NOT NULL DEFAULT 0,
        professional_services_hours bigint NOT NULL DEFAULT 0,
        centralized_services_hours  bigint NOT NULL DEFAULT 0,
        technology_alignment_hours  bigint NOT NULL DEFAULT 0,
        vcio_hours                  bigint NOT NULL DEFAULT 0,
        support_hours               bigint NOT NULL DEFAULT 0,
        CONSTRAINT client_month_pk PRIMARY KEY (tenant_id, client_id, month)
      ) WITH (fillfactor = 80)`);
    await runner.query(`
      CREATE TABLE staff_month (
        tenant_id     int NOT NULL,
        technician_id int NOT NULL,
        month         date NOT NULL,
        area          text NOT NULL,
        tier          smallint,
        technical     boolean NOT NULL,
        fte_months    bigint NOT NULL,
        CONSTRAINT staff_month_pk PRIMARY KEY (tenant_id, technician_id, month, area),
        CONSTRAINT staff_month_technician_fk FOREIGN KEY (tenant_id, technician_id) REFERENCES technician (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE msp_month (
        tenant_id                 int NOT NULL,
        month                     date NOT NULL,
        employee_months           bigint NOT NULL,
        technical_employee_months bigint NOT NULL,
        from_technicians          boolean NOT NULL,
        CONSTRAINT msp_month_pk PRIMARY KEY (tenant_id, month),
        CONSTRAINT msp_month_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE coverage (
        tenant_id   int NOT NULL,
        kind        text NOT NULL,
        first_month date NOT NULL,
        CONSTRAINT coverage_pk PRIMARY KEY (tenant_id, kind),
        CONSTRAINT coverage_msp_fk FOREIGN KEY (tenant_id) REFERENCES msp (id) ON DELETE CASCADE,
        CONSTRAINT coverage_kind CHECK (kind IN ('TIME', 'TICKETS', 'MONEY', 'LABOUR_COST'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coverage, msp_month, staff_month, client_month, ticket_month`);
  }
}
