import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepMoneyOfBandsInItsCoins1795000009870 implements MigrationInterface {
  name = 'KeepMoneyOfBandsInItsCoins1795000009870';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "band_membership" ALTER COLUMN "contribution" TYPE numeric`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "band_membership" ALTER COLUMN "contribution" TYPE numeric(19,2)`,
    );
  }
}
