import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteBeginningsOfPasses1795000011410 implements MigrationInterface {
  name = 'NoteBeginningsOfPasses1795000011410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "connection_stream" ADD "begun_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "connection_stream" DROP COLUMN "begun_at"`);
  }
}
