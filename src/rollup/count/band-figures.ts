import type { TenantScope } from '../../database/tenant-scope';
import type { ClientFigures } from '../../numbers/bands/band-clients';
import { BASES, SERVICE_REVENUE, type BandBasis } from '../../numbers/bands/basis';
import { toCell } from '../../numbers/bands/cell';
import { clientFigures, refinedMonths } from '../../numbers/bands/client-figures';
import type { FigureRow } from '../../numbers/bands/figure-row';
import type { PartitionCut } from '../../numbers/bands/scheme';
import { columnOf, type MeasureKey } from '../../numbers/measures/catalogue';
import type { DataKind } from '../../numbers/measures/measure';
import { CLIENT_COST, MANAGED_HOURS } from '../../numbers/metrics/cost-sums';
import type { Coverage } from '../../numbers/metrics/counted-months';
import type { MetricReason } from '../../numbers/metrics/metric';
import type { Policy } from '../../numbers/policy/policy';
import {
  firstDay,
  monthOf,
  monthsThrough,
  shiftMonth,
  type LocalDate,
  type Month,
} from '../../numbers/units/month';
import { divide, fromDecimal, HUNDRED } from '../../numbers/units/ratio';
import { grouped } from '../grouped';
import type { MonthSpan } from '../slice';

/** The part of a scheme that decides by which figures its clients are put into bands. */
export interface FigureRule {
  readonly basis: BandBasis;
  readonly basisMonths: number;
  readonly partitionBy: readonly PartitionCut[];
}

/** What figures depend on besides the rows. */
export interface FigureFacts {
  readonly today: LocalDate;
  readonly policyOf: (month: Month) => Pick<Policy, 'targetMarginPercent'>;
}

/** The figures of a month, and why clients with rows have none. */
export interface MonthFigures {
  readonly clients: readonly ClientFigures[];
  readonly unbanded: ReadonlyMap<number, MetricReason>;
}

const added = (keys: readonly MeasureKey[]): string =>
  keys.length === 0 ? '0' : keys.map((key) => `cm.${columnOf(key)}`).join(' + ');

interface StoredRow {
  client_id: number;
  month: LocalDate;
  segment: string | null;
  territory: string | null;
  left_by_then: boolean;
  own: string;
  per: string;
  basis_cost: string;
  uncosted: string;
  service: string;
  service_cost: string;
  hours: string;
  seats: string;
  has_seat_count: boolean;
}

/** What must be above 0 for a client to be told apart at all. */
const weightOf = (basis: BandBasis): readonly MeasureKey[] => {
  const rule = BASES[basis];
  return rule.kind === 'REVENUE' ? rule.of : rule.per;
};

const figures = (basis: BandBasis): string => {
  const rule = BASES[basis];
  const isRevenue = rule.kind === 'REVENUE';
  return `
  SELECT cm.client_id, cm.month, c.segment, c.territory,
    coalesce(c.offboarded_on <= cm.month, false) AS left_by_then,
    ${added(rule.of)} AS own, ${added(isRevenue ? [] : rule.per)} AS per,
    ${added(isRevenue ? rule.cost : CLIENT_COST)} AS basis_cost, ${added(rule.uncosted)} AS uncosted,
    ${added(SERVICE_REVENUE)} AS service, ${added(CLIENT_COST)} AS service_cost,
    ${added(MANAGED_HOURS)} AS hours, cm.seat_months AS seats, cm.has_seat_count
  FROM client_month cm JOIN client c ON c.tenant_id = cm.tenant_id AND c.id = cm.client_id
  WHERE cm.tenant_id = $1 AND cm.month BETWEEN $2 AND $3 AND NOT c.internal AND NOT c.deleted
  ORDER BY cm.client_id, cm.month`;
};

const toRow = (row: StoredRow): FigureRow => ({
  month: monthOf(row.month),
  of: BigInt(row.own),
  per: BigInt(row.per),
  basisCost: BigInt(row.basis_cost),
  uncosted: BigInt(row.uncosted),
  service: BigInt(row.service),
  serviceCost: BigInt(row.service_cost),
  feeHours: BigInt(row.hours),
  seats: BigInt(row.seats),
  hasSeatCount: row.has_seat_count,
});

/** The first month in which each kind of record is known; absent when it never was. */
async function readCoverage(scope: TenantScope): Promise<Coverage> {
  const rows = await scope.query<{ kind: DataKind; first_month: LocalDate }>(
    `SELECT kind, first_month FROM coverage WHERE tenant_id = $1`,
    [scope.tenantId],
  );
  return Object.fromEntries(rows.map(({ kind, first_month }) => [kind, monthOf(first_month)]));
}

/** Months that are read before the first one: a margin takes three, whatever the scheme takes. */
const monthsBefore = ({ basisMonths }: FigureRule): number => 1 - refinedMonths(basisMonths);

function cellOf({ partitionBy }: FigureRule, { segment, territory }: StoredRow): string {
  const place = { SEGMENT: segment, TERRITORY: territory };
  return toCell(partitionBy.map((cut) => place[cut]));
}

/** A client that has left is in no band once nothing of it is counted. */
const isGone = (last: StoredRow, { basis }: FigureRule): boolean =>
  last.left_by_then && BigInt(BASES[basis].kind === 'REVENUE' ? last.own : last.per) <= 0n;

function figuresOf(
  rows: readonly StoredRow[],
  rule: FigureRule,
  month: Month,
  { today, policyOf, coverage }: FigureFacts & { readonly coverage: Coverage },
): ClientFigures | MetricReason {
  const last = rows.at(-1)!;
  if (isGone(last, rule)) return 'NO_REVENUE';
  const targetMargin = divide(fromDecimal(policyOf(month).targetMarginPercent), HUNDRED);
  const { basis, basisMonths } = rule;
  const context = { basis, basisMonths, coverage, today, targetMargin, month };
  const found = clientFigures(rows.map(toRow), context);
  if (typeof found === 'string') return found;
  return { ...found, id: last.client_id, cell: cellOf(rule, last) };
}

/**
 * Reads the figures of all clients by month. It takes one statement for any number of months, and
 * one for what is known.
 */
export async function readBandFigures(
  scope: TenantScope,
  rule: FigureRule,
  { from, to }: MonthSpan,
  facts: FigureFacts,
): Promise<ReadonlyMap<Month, MonthFigures>> {
  const coverage = await readCoverage(scope);
  const first = shiftMonth(from, monthsBefore(rule));
  const values = [scope.tenantId, firstDay(first), firstDay(to)];
  const rows = await scope.query<StoredRow>(figures(rule.basis), values);
  const byClient = [...grouped(rows, (row) => row.client_id).values()];
  return new Map(
    monthsThrough(from, to).map((month) => {
      const [begin, end] = [firstDay(shiftMonth(month, monthsBefore(rule))), firstDay(month)];
      const clients: ClientFigures[] = [];
      const unbanded = new Map<number, MetricReason>();
      for (const own of byClient) {
        const within = own.filter((row) => row.month >= begin && row.month <= end);
        const last = within.at(-1);
        if (last?.month !== end) continue;
        const found = figuresOf(within, rule, month, { ...facts, coverage });
        if (typeof found === 'string') unbanded.set(last.client_id, found);
        else clients.push(found);
      }
      return [month, { clients, unbanded }];
    }),
  );
}

/**
 * The newest month, up to the current one, in which any client has what the basis takes; null when
 * none ever had.
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
      AND ${added(weightOf(basis))} > 0`,
    [scope.tenantId, firstDay(currentMonth)],
  );
  return row?.month ? monthOf(row.month) : null;
}
