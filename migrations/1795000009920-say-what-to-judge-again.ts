import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhatToJudgeAgain1795000009920 implements MigrationInterface {
  name = 'SayWhatToJudgeAgain1795000009920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stale_month" ADD "judge_all" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stale_month" DROP COLUMN "judge_all"`);
  }
}
