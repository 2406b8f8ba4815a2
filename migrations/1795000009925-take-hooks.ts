import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeHooks1795000009925 implements MigrationInterface {
  name = 'TakeHooks1795000009925';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "connection" ADD "hook" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "connection" DROP COLUMN "hook"`);
  }
}
