import type { MigrationInterface, QueryRunner } from 'typeorm';

export class JudgeAsTimeLands1795000011140 implements MigrationInterface {
  name = 'JudgeAsTimeLands1795000011140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "msp" ADD "judging_version" bigint NOT NULL DEFAULT '0'`);
    await runner.query(`GRANT UPDATE (judging_version) ON msp TO seatwise_app`);
    await runner.query(`ALTER TABLE "stale_month" ADD "judge_new" boolean NOT NULL DEFAULT true`);
    await runner.query(`ALTER TABLE "stale_month" ADD "judged_with" bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "stale_month" DROP COLUMN "judged_with"`);
    await runner.query(`ALTER TABLE "stale_month" DROP COLUMN "judge_new"`);
    await runner.query(`ALTER TABLE "msp" DROP COLUMN "judging_version"`);
  }
}
