import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the ticket's own record says of a merge, beside what is in force: a MERGED event may say
 * more, and the record sent again unchanged must not undo it.
 */
export class KeepStatedMerges1795000009010 implements MigrationInterface {
  name = 'KeepStatedMerges1795000009010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ticket ADD COLUMN stated_merged_into text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ticket DROP COLUMN stated_merged_into`);
  }
}
