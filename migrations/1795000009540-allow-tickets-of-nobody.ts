import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PSAs have tickets without a client: they count for nobody, and are seen. */
export class AllowTicketsOfNobody1795000009540 implements MigrationInterface {
  name = 'AllowTicketsOfNobody1795000009540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ticket ALTER COLUMN client_id DROP NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ticket ALTER COLUMN client_id SET NOT NULL`);
  }
}
