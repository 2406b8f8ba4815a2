import type { TenantScope } from '../../database/tenant-scope';
import { bandClients, type BandedMonth } from '../../numbers/bands/band-clients';
import { BASES, type BandBasis } from '../../numbers/bands/basis';
import { refinedMonths } from '../../numbers/bands/client-figures';
import type { BandMethod, BandRule, PartitionCut } from '../../numbers/bands/scheme';
import {
  monthIndex,
  monthOf,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../../numbers/units/month';
import { fromDecimal } from '../../numbers/units/ratio';
import { readBandFigures, type FigureRule, type MonthFigures } from './band-figures';
import type { TenantRules } from './load/load-tenant-rules';
import { writeBands, type BandedScheme } from './write/write-bands';

export type StoredScheme = BandRule & FigureRule & Omit<BandedScheme, 'currency'>;

interface SchemeRow {
  id: number;
  basis: BandBasis;
  method: BandMethod;
  band_count: number;
  thresholds: string[];
  partition_by: PartitionCut[];
  basis_months: number;
}

async function loadSchemes(scope: TenantScope): Promise<StoredScheme[]> {
  const rows = await scope.query<SchemeRow>(
    `SELECT id, basis, method, band_count, thresholds::text[] AS thresholds, partition_by, basis_months
    FROM banding_scheme WHERE tenant_id = $1 ORDER BY id`,
    [scope.tenantId],
  );
  return rows.map((row) => ({
    id: row.id,
    basis: row.basis,
    method: row.method,
    best: BASES[row.basis].best,
    bandCount: row.band_count,
    thresholds: row.thresholds.map(fromDecimal),
    partitionBy: row.partition_by,
    basisMonths: row.basis_months,
  }));
}

/** Turns a mark for every month into one mark for each month that has rows. */
async function spreadMarks(scope: TenantScope): Promise<void> {
  const all = await scope.query(
    `DELETE FROM stale_band WHERE tenant_id = $1 AND month IS NULL RETURNING id`,
    [scope.tenantId],
  );
  if (all.length === 0) return;
  await scope.query(
    `INSERT INTO stale_band (tenant_id, month)
    SELECT DISTINCT tenant_id, month FROM client_month WHERE tenant_id = $1`,
    [scope.tenantId],
  );
}

/**
 * Takes the marks of the next months. It is one statement, so that a mark committed meanwhile stays
 * for the next round.
 */
export async function takeBandMonths(scope: TenantScope, limit: number): Promise<Month[]> {
  await spreadMarks(scope);
  const rows = await scope.query<{ month: LocalDate }>(
    `WITH taken AS (
      DELETE FROM stale_band WHERE tenant_id = $1 AND month IN (
        SELECT DISTINCT month FROM stale_band WHERE tenant_id = $1 ORDER BY month LIMIT $2)
      RETURNING month
    ) SELECT DISTINCT month FROM taken ORDER BY month`,
    [scope.tenantId, limit],
  );
  return rows.map((row) => monthOf(row.month));
}

/**
 * A month's figures also decide the bands of the later months that average over it, or refine by it.
 * Future months have no bands.
 */
function monthsTouched(marked: readonly Month[], reach: number, current: Month): Month[] {
  const touched = marked.flatMap((month) =>
    Array.from({ length: reach }, (_, i) => shiftMonth(month, i)),
  );
  return [...new Set(touched)].filter((month) => month <= current).sort();
}

/** Groups consecutive months, because they are read together. */
function runs(months: readonly Month[]): Month[][] {
  const all: Month[][] = [];
  for (const month of months) {
    const run = all.at(-1);
    const follows = run && monthIndex(month) === monthIndex(run.at(-1)!) + 1;
    if (follows && run.length < MONTHS_AT_ONCE) run.push(month);
    else all.push([month]);
  }
  return all;
}

/** Two years of a few thousand clients fit into memory easily. */
const MONTHS_AT_ONCE = 24;

function bandMonths(
  rule: BandRule,
  figures: ReadonlyMap<Month, MonthFigures>,
): Map<Month, BandedMonth> {
  return new Map([...figures].map(([month, { clients }]) => [month, bandClients(rule, clients)]));
}

/**
 * Draws the bands of the marked months again, for every scheme. One client's revenue can move all
 * the others.
 */
export async function refreshBands(
  scope: TenantScope,
  marked: readonly Month[],
  { today, currentMonth, policyOf, currency }: TenantRules,
): Promise<void> {
  for (const scheme of await loadSchemes(scope)) {
    const reach = refinedMonths(scheme.basisMonths);
    for (const run of runs(monthsTouched(marked, reach, currentMonth))) {
      const span = { from: run[0]!, to: run.at(-1)! };
      const figures = await readBandFigures(scope, scheme, span, { today, policyOf });
      await writeBands(scope, { ...scheme, currency }, bandMonths(scheme, figures));
    }
  }
}

/** Marks the bands of every month. */
export const markAllBands = (scope: TenantScope): Promise<unknown> =>
  scope.query(`INSERT INTO stale_band (tenant_id) VALUES ($1)`, [scope.tenantId]);

/** Marks months whose bands must be drawn again. */
export async function markBands(scope: TenantScope, months: readonly LocalDate[]): Promise<void> {
  if (months.length === 0) return;
  await scope.query(
    `INSERT INTO stale_band (tenant_id, month) SELECT $1, * FROM unnest($2::date[])`,
    [scope.tenantId, [...new Set(months)]],
  );
}
