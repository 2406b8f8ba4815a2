import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats under an agreement, and whether a client's month has a day with one. All months are counted anew. */
export class MarkCoveredDays1795000009730 implements MigrationInterface {
  name = 'MarkCoveredDays1795000009730';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "client_month" ADD "has_covered_day" boolean NOT NULL DEFAULT false`,
    );
    await runner.query(
      `ALTER TABLE "client_month" ADD "covered_seat_months" bigint NOT NULL DEFAULT '0'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "client_month" DROP COLUMN "covered_seat_months"`);
    await runner.query(`ALTER TABLE "client_month" DROP COLUMN "has_covered_day"`);
  }
}
