import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSettingsOfJudgement1795000009680 implements MigrationInterface {
  name = 'AddSettingsOfJudgement1795000009680';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "settings" ADD "money_target_factor" numeric(12,4)`);
    await runner.query(`ALTER TABLE "settings" ADD "seat_price_basis" text`);
    await runner.query(`ALTER TABLE "settings" ADD "staffing_tolerance" numeric(6,4)`);
    await runner.query(`ALTER TABLE "settings" ADD "change_types" text array`);
    await runner.query(`ALTER TABLE "settings" ADD "project_hourly_rate" numeric(19,4)`);
    await runner.query(`ALTER TABLE "settings" ADD "limits" jsonb`);
    await runner.query(
      `ALTER TABLE "settings" ADD CONSTRAINT "settings_seat_price_basis" CHECK (seat_price_basis = ANY (ARRAY['MANAGED_AREAS'::text, 'FULL'::text]))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "settings" DROP CONSTRAINT "settings_seat_price_basis"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "limits"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "project_hourly_rate"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "change_types"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "staffing_tolerance"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "seat_price_basis"`);
    await runner.query(`ALTER TABLE "settings" DROP COLUMN "money_target_factor"`);
  }
}
