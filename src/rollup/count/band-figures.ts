import type { TenantScope } from '../../database/tenant-scope';
import type { ClientFigures } from '../../numbers/bands/band-clients';
import { toCell } from '../../numbers/bands/cell';
import { perMonth } from '../../numbers/bands/monthly';
import { elapsedParts } from '../../numbers/units/elapsed-months';
import { BASIS_MEASURES, type BandBasis, type PartitionCut } from '../../numbers/bands/scheme';
import { columnOf, measure, type MeasureKey } from '../../numbers/measures/catalogue';
import { CLIENT_COST } from '../../numbers/metrics/cost-sums';
import {
  firstDay,
  monthOf,
  monthsThrough,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../../numbers/units/month';
import { divide, isPositive, subtract, type Ratio } from '../../numbers/units/ratio';
import { grouped } from '../grouped';
import type { MonthSpan } from '../slice';

/** The part of a scheme that decides by which figures its clients are put into bands. */
export interface FigureRule {
  readonly basis: BandBasis;
  readonly basisMonths: number;
  readonly partitionBy: readonly PartitionCut[];
}

/** The hours a recurring fee must carry. Projects are left out because they are paid by the job. */
const FEE_HOURS: readonly MeasureKey[] = [
  'centralizedServicesHours',
  'technologyAlignmentHours',
  'vcioHours',
  'supportHours',
];
const added = (keys: readonly MeasureKey[]): string =>
  keys.map((key) => `cm.${columnOf(key)}`).join(' + ');

interface FiguresRow {
  client_id: number;
  month: LocalDate;
  segment: string | null;
  territory: string | null;
  left_by_then: boolean;
  basis: string;
  service: string;
  cost: string;
  hours: string;
  seats: string;
  has_seat_count: boolean;
}

const figures = (basis: BandBasis): string => `
  SELECT cm.client_id, cm.month, c.segment, c.territory,
    coalesce(c.offboarded_on <= cm.month, false) AS left_by_then,
    ${added(BASIS_MEASURES[basis])} AS basis, ${added(BASIS_MEASURES.SERVICE_REVENUE)} AS service, ${added(CLIENT_COST)} AS cost,
    ${added(FEE_HOURS)} AS hours, cm.seat_months AS seats, cm.has_seat_count
  FROM client_month cm JOIN client c ON c.tenant_id = cm.tenant_id AND c.id = cm.client_id
  WHERE cm.tenant_id = $1 AND cm.month BETWEEN $2 AND $3 AND NOT c.internal AND NOT c.deleted
  ORDER BY cm.client_id, cm.month`;

/** The first months with known labour cost and with known time; absent when never known. */
interface KnownFrom {
  readonly cost: Month | null;
  readonly time: Month | null;
}

async function readKnown(scope: TenantScope): Promise<KnownFrom> {
  const rows = await scope.query<{ kind: string; first_month: LocalDate }>(
    `SELECT kind, first_month FROM coverage WHERE tenant_id = $1`,
    [scope.tenantId],
  );
  const from = (kind: string): Month | null => {
    const row = rows.find((known) => known.kind === kind);
    return row ? monthOf(row.first_month) : null;
  };
  return { cost: from('LABOUR_COST'), time: from('TIME') };
}

const isKnown = (from: Month | null, month: Month): boolean => from !== null && from <= month;

const total = (
  rows: readonly FiguresRow[],
  column: 'basis' | 'service' | 'cost' | 'hours' | 'seats',
) => rows.reduce((sum, row) => sum + BigInt(row[column]), 0n);

function hoursPerSeat(rows: readonly FiguresRow[]): Ratio | null {
  const seats = rows.at(-1)?.has_seat_count ? total(rows, 'seats') : 0n;
  if (seats <= 0n) return null;
  const [hour, seat] = [measure('supportHours').parts, measure('seatMonths').parts];
  return { over: total(rows, 'hours') * seat, under: hour * seats };
}

/**
 * Computes a client's figures of a month from the rows of the months averaged over. It is null when
 * the client belongs in no band.
 */
function toFigures(
  rows: readonly FiguresRow[],
  rule: FigureRule,
  known: KnownFrom,
  today: LocalDate,
): ClientFigures | null {
  const last = rows.at(-1)!;
  if (last.left_by_then && BigInt(last.basis) <= 0n) return null;
  const months = rows.map((row) => monthOf(row.month));
  const elapsed = months.reduce((sum, month) => sum + elapsedParts(month, today), 0n);
  const money = (sum: bigint): Ratio | null => perMonth(sum, measure('mrr').parts, elapsed);
  const basis = money(total(rows, 'basis'));
  if (!basis || !isPositive(basis)) return null;
  const isCosted = isKnown(known.cost, months[0]!);
  const cost = isCosted ? money(total(rows, 'cost')) : null;
  const service = money(total(rows, 'service'));
  const place = { SEGMENT: last.segment, TERRITORY: last.territory };
  return {
    id: last.client_id,
    cell: toCell(rule.partitionBy.map((cut) => place[cut])),
    basis,
    costShare: cost && service && isPositive(service) ? divide(cost, service) : null,
    contribution: cost && service && subtract(service, cost),
    hoursPerSeat: isKnown(known.time, months[0]!) ? hoursPerSeat(rows) : null,
  };
}

/**
 * Reads the figures of all clients that have any basis, by month. It takes one statement for any
 * number of months, and one for what is known.
 */
export async function readBandFigures(
  scope: TenantScope,
  rule: FigureRule,
  { from, to }: MonthSpan,
  today: LocalDate,
): Promise<ReadonlyMap<Month, readonly ClientFigures[]>> {
  const known = await readKnown(scope);
  const first = shiftMonth(from, 1 - rule.basisMonths);
  const rows = await scope.query<FiguresRow>(figures(rule.basis), [
    scope.tenantId,
    firstDay(first),
    firstDay(to),
  ]);
  const clients = [...grouped(rows, (row) => row.client_id).values()];
  return new Map(
    monthsThrough(from, to).map((month) => {
      const [begin, end] = [firstDay(shiftMonth(month, 1 - rule.basisMonths)), firstDay(month)];
      const monthFigures = clients.flatMap((client) => {
        const within = client.filter((row) => row.month >= begin && row.month <= end);
        if (within.at(-1)?.month !== end) return [];
        return toFigures(within, rule, known, today) ?? [];
      });
      return [month, monthFigures];
    }),
  );
}

/**
 * The newest month, up to the current one, in which any client has such revenue; null when none
 * ever had.
 */
export async function newestBandMonth(
  scope: TenantScope,
  basis: BandBasis,
  currentMonth: Month,
): Promise<Month | null> {
  const [row] = await scope.query<{ month: LocalDate | null }>(
    `SELECT max(cm.month) AS month
    FROM client_month cm JOIN client c ON c.tenant_id = cm.tenant_id AND c.id = cm.client_id
    WHERE cm.tenant_id = $1 AND cm.month <= $2 AND NOT c.internal AND NOT c.deleted
      AND ${added(BASIS_MEASURES[basis])} > 0`,
    [scope.tenantId, firstDay(currentMonth)],
  );
  return row?.month ? monthOf(row.month) : null;
}
