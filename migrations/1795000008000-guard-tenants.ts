import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::int`;
// Scalar sub-selects, so that Postgres evaluates the setting once a statement and not once a row.
const ALL_CLIENTS = `(SELECT coalesce(current_setting('app.client_ids', true), '')) = ''`;
const oneOfClients = (column: string): string =>
  `${ALL_CLIENTS} OR ${column} = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])`;

const TENANT_TABLES = [
  'source',
  'client',
  'seat_count',
  'agreement',
  'agreement_amount',
  'revenue',
  'technician',
  'technician_tier',
  'allocation',
  'labour_cost',
  'headcount',
  'ticket',
  'ticket_event',
  'time_entry',
  'tool_cost',
  'tool_cost_client',
  'target',
  'work_rule',
  'parked_record',
  'stale_ticket',
  'stale_month',
  'stale_staff',
  'ticket_month',
  'client_month',
  'staff_month',
  'msp_month',
  'coverage',
];

/** What a token limited to some clients may see of each table: rows of those clients, or nothing. */
const CLIENT_COLUMNS: Record<string, string> = {
  client: 'id',
  seat_count: 'client_id',
  agreement: 'client_id',
  revenue: 'client_id',
  ticket: 'client_id',
  time_entry: 'client_id',
  ticket_month: 'client_id',
  client_month: 'client_id',
  tool_cost_client: 'client_id',
  stale_month: 'client_id',
};
const HIDDEN_FROM_CLIENT_TOKENS = [
  'labour_cost',
  'headcount',
  'tool_cost',
  'parked_record',
  'staff_month',
  'msp_month',
];

/**
 * Row-level security under a role that owns nothing. FORCE makes it bind for the tables' owner
 * too; without a tenant set, nothing matches (nullif), so a forgotten setting shows no rows.
 */
export class GuardTenants1795000008000 implements MigrationInterface {
  name = 'GuardTenants1795000008000';

  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the whole server: another database of it may have made this one, and an
    // administrator may have granted it to an owner that is allowed to do neither.
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'seatwise_app') THEN
          CREATE ROLE seatwise_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query(`
      DO $$ BEGIN
        GRANT seatwise_app TO CURRENT_USER;
      EXCEPTION WHEN insufficient_privilege THEN NULL;
      END $$`);
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO seatwise_app`,
    );
    await runner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO seatwise_app`);
    await runner.query(`REVOKE INSERT, UPDATE, DELETE ON msp FROM seatwise_app`);
    await runner.query(
      `GRANT UPDATE (data_version, counted_through, counted_at) ON msp TO seatwise_app`,
    );
    // Not forced on msp: its owner lists the tenants, to migrate, create and refresh them.
    const own = TENANT.replace('tenant_id', 'id');
    await runner.query(`ALTER TABLE msp ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY tenant_only ON msp USING (${own}) WITH CHECK (${own})`);
    for (const table of TENANT_TABLES) await this.guard(runner, table, TENANT);
    for (const [table, column] of Object.entries(CLIENT_COLUMNS)) {
      await this.limitToClients(runner, table, oneOfClients(column));
    }
    for (const table of HIDDEN_FROM_CLIENT_TOKENS) {
      await this.limitToClients(runner, table, ALL_CLIENTS);
    }
    for (const [table, join] of [
      ['agreement_amount', 'a.id = agreement_amount.agreement_id'],
    ] as const) {
      await this.limitToClients(
        runner,
        table,
        `${ALL_CLIENTS} OR EXISTS (SELECT 1 FROM agreement a WHERE a.tenant_id = ${table}.tenant_id AND ${join})`,
      );
    }
    await this.limitToClients(
      runner,
      'ticket_event',
      `${ALL_CLIENTS} OR EXISTS (SELECT 1 FROM ticket t WHERE t.tenant_id = ticket_event.tenant_id
         AND t.source_id = ticket_event.source_id AND t.external_id = ticket_event.ticket_external_id)`,
    );
  }

  private async guard(runner: QueryRunner, table: string, condition: string): Promise<void> {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY tenant_only ON ${table} USING (${condition}) WITH CHECK (${condition})`,
    );
  }

  private async limitToClients(runner: QueryRunner, table: string, seen: string): Promise<void> {
    await runner.query(
      `CREATE POLICY clients_of_token ON ${table} AS RESTRICTIVE FOR SELECT USING (${seen})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['msp', ...TENANT_TABLES]) {
      await runner.query(`DROP POLICY IF EXISTS clients_of_token ON ${table}`);
      await runner.query(`DROP POLICY tenant_only ON ${table}`);
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
    }
    await runner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM seatwise_app`);
    await runner.query(`REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM seatwise_app`);
  }
}
