import type { MigrationInterface, QueryRunner } from 'typeorm';

// As for clients: a token limited to clients sees theirs, and what is set for all; staff are not its concern.
const SEEN = `(SELECT (coalesce(current_setting('app.client_ids', true), '') = ''))
  OR scope NOT IN ('CLIENT', 'TECHNICIAN')
  OR (scope = 'CLIENT' AND whose = ANY ((SELECT string_to_array(current_setting('app.client_ids', true), ','))::text[]))`;

/** Targets of clients, bands, areas and technicians beside those of the whole MSP, and goals with a date. */
export class SetTargetsOfClients1795000009850 implements MigrationInterface {
  name = 'SetTargetsOfClients1795000009850';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE target
        ADD COLUMN scope text NOT NULL DEFAULT 'MSP',
        ADD COLUMN whose text NOT NULL DEFAULT '',
        ADD COLUMN reach_by date,
        ADD CONSTRAINT target_scope CHECK (scope IN ('TECHNICIAN', 'DELIVERY_AREA', 'CLIENT', 'BAND', 'MSP')),
        ADD CONSTRAINT target_goal CHECK (reach_by >= since),
        DROP CONSTRAINT target_pk,
        ADD CONSTRAINT target_pk PRIMARY KEY (tenant_id, metric, scope, whose, since)`);
    await runner.query(
      `CREATE POLICY clients_of_token ON target AS RESTRICTIVE FOR SELECT USING (${SEEN})`,
    );
  }

  /** What there was no place for before goes: targets of parts of the MSP, and removals. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP POLICY clients_of_token ON target`);
    await runner.query(`ALTER TABLE target NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM target WHERE scope <> 'MSP' OR coalesce(min, max) IS NULL`);
    await runner.query(`ALTER TABLE target FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      ALTER TABLE target
        DROP CONSTRAINT target_pk,
        DROP CONSTRAINT target_goal,
        DROP CONSTRAINT target_scope,
        DROP COLUMN scope,
        DROP COLUMN whose,
        DROP COLUMN reach_by,
        ADD CONSTRAINT target_pk PRIMARY KEY (tenant_id, metric, since)`);
  }
}
