import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A token limited to clients sees of the staff who worked for them. The entries it looks among are
 * those that its own policy leaves; they are read once a statement, and only for such a token.
 */
const WORKED_FOR_CLIENTS = `
  (SELECT coalesce(current_setting('app.client_ids', true), '')) = ''
  OR id IN (SELECT e.technician_id FROM time_entry e
    WHERE e.tenant_id = (nullif(current_setting('app.tenant_id', true), ''))::int
      AND e.client_id = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ',')::int[])::int[])
      AND NOT e.deleted)`;

/** What a technician is known by in other tables. */
const OF_TECHNICIAN = `
  (SELECT coalesce(current_setting('app.client_ids', true), '')) = ''
  OR technician_id IN (SELECT t.id FROM technician t
    WHERE t.tenant_id = (nullif(current_setting('app.tenant_id', true), ''))::int)`;

export class ShowStaffOfClientsOnly1795000009610 implements MigrationInterface {
  name = 'ShowStaffOfClientsOnly1795000009610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY clients_of_token ON technician AS RESTRICTIVE FOR SELECT USING (${WORKED_FOR_CLIENTS})`,
    );
    for (const table of ['allocation', 'technician_tier'])
      await runner.query(
        `CREATE POLICY clients_of_token ON ${table} AS RESTRICTIVE FOR SELECT USING (${OF_TECHNICIAN})`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['technician', 'allocation', 'technician_tier'])
      await runner.query(`DROP POLICY clients_of_token ON ${table}`);
  }
}
