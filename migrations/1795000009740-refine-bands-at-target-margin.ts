import type { MigrationInterface, QueryRunner } from 'typeorm';

const REVENUE = ['RECURRING_SERVICE_REVENUE', 'SERVICE_REVENUE', 'TOTAL_REVENUE'];
const CONSUMPTION = ['REACTIVE_HOURS_PER_SEAT', 'COST_TO_SERVE_PERCENT'];

/**
 * Bands by consumption, with as many digits as they need; what refines a client and the middle that
 * an outlier is held against. The bands there are keep their values until they are drawn again.
 */
export class RefineBandsAtTargetMargin1795000009740 implements MigrationInterface {
  name = 'RefineBandsAtTargetMargin1795000009740';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...REVENUE, ...CONSUMPTION]);
    await runner.query(`ALTER TABLE "band_membership" ADD "refined_value" numeric`);
    await runner.query(`ALTER TABLE "band_membership" ADD "margin_percent" numeric`);
    await runner.query(`ALTER TABLE "band_membership" ADD "target_margin_percent" numeric`);
    await runner.query(`ALTER TABLE "band_membership" ADD "cost_median" double precision`);
    await runner.query(`ALTER TABLE "band_membership" ADD "hours_median" double precision`);
    await runner.query(`ALTER TABLE "band_membership" ALTER COLUMN "basis_value" TYPE numeric`);
    await runner.query(`ALTER TABLE "band_month" ALTER COLUMN "lower" TYPE numeric`);
    await runner.query(`ALTER TABLE "band_month" ALTER COLUMN "upper" TYPE numeric`);
  }

  private async allow(runner: QueryRunner, bases: readonly string[]): Promise<void> {
    const list = bases.map((basis) => `'${basis}'`).join(', ');
    await runner.query(`ALTER TABLE banding_scheme DROP CONSTRAINT banding_scheme_basis`);
    await runner.query(
      `ALTER TABLE banding_scheme ADD CONSTRAINT banding_scheme_basis CHECK (basis IN (${list}))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.allow(runner, REVENUE);
    await runner.query(`ALTER TABLE "band_month" ALTER COLUMN "upper" TYPE numeric(19,2)`);
    await runner.query(`ALTER TABLE "band_month" ALTER COLUMN "lower" TYPE numeric(19,2)`);
    await runner.query(
      `ALTER TABLE "band_membership" ALTER COLUMN "basis_value" TYPE numeric(19,2)`,
    );
    await runner.query(`ALTER TABLE "band_membership" DROP COLUMN "hours_median"`);
    await runner.query(`ALTER TABLE "band_membership" DROP COLUMN "cost_median"`);
    await runner.query(`ALTER TABLE "band_membership" DROP COLUMN "target_margin_percent"`);
    await runner.query(`ALTER TABLE "band_membership" DROP COLUMN "margin_percent"`);
    await runner.query(`ALTER TABLE "band_membership" DROP COLUMN "refined_value"`);
  }
}
