import type { MetricReason } from '../metrics/metric';
import { measure } from '../measures/catalogue';
import type { Coverage } from '../metrics/counted-months';
import { elapsedParts } from '../units/elapsed-months';
import { shiftMonth, type LocalDate, type Month } from '../units/month';
import { divide, isPositive, subtract, type Ratio } from '../units/ratio';
import { BASES, type BandBasis, type BasisRule } from './basis';
import { consumptionOf } from './consumption';
import { added, type FigureRow } from './figure-row';
import { perMonth } from './monthly';
import { refine, type Refinement } from './refine';

/** By what figures clients are banded, and what is known of the months. */
export interface FigureContext {
  readonly month: Month;
  readonly basis: BandBasis;
  readonly basisMonths: number;
  readonly coverage: Coverage;
  readonly today: LocalDate;
  readonly targetMargin: Ratio;
}

/** What is banded and judged of a client in one month. Money is per month. */
export interface Figures {
  readonly basis: Ratio;
  /** Null where cost or target is not known, and for consumption, which counts the cost already. */
  readonly refinement: Refinement | null;
  /** The revenue of the basis (service revenue for consumption) less its cost; null: cost not known. */
  readonly contribution: Ratio | null;
  /** Cost-to-serve ÷ service revenue; null where either is not known, or there is no such revenue. */
  readonly costShare: Ratio | null;
  /** Hours that the fee must carry ÷ seats; null without seats or without known time. */
  readonly hoursPerSeat: Ratio | null;
}

/** A margin of fewer months is chance: one project's invoice, one week of trouble. */
const FEWEST_MONTHS = 3;

/** Over how many months a scheme's clients are refined. */
export const refinedMonths = (basisMonths: number): number => Math.max(basisMonths, FEWEST_MONTHS);

const isSince = (since: Month | undefined, month: Month): boolean =>
  since !== undefined && since <= month;

/** The months of which labour cost is known: those before it leave revenue and cost alike. */
const costed = (rows: readonly FigureRow[], { coverage }: FigureContext): FigureRow[] =>
  rows.filter(({ month }) => isSince(coverage.LABOUR_COST, month));

/** Work without any known cost has no cost. */
const isCostUnknown = (cost: bigint, uncosted: bigint): boolean => cost <= 0n && uncosted > 0n;

function moneyPerMonth(rows: readonly FigureRow[], today: LocalDate) {
  const elapsed = rows.reduce((all, { month }) => all + elapsedParts(month, today), 0n);
  return (sum: bigint): Ratio | null => perMonth(sum, measure('mrr').parts, elapsed);
}

function hoursPerSeat(rows: readonly FigureRow[], { coverage }: FigureContext): Ratio | null {
  const timed = rows.filter(({ month }) => isSince(coverage.TIME, month));
  const seats = timed.at(-1)?.hasSeatCount ? added(timed, 'seats') : 0n;
  if (seats <= 0n) return null;
  const [hour, seat] = [measure('supportHours').parts, measure('seatMonths').parts];
  return { over: added(timed, 'feeHours') * seat, under: hour * seats };
}

function costShare(rows: readonly FigureRow[], context: FigureContext): Ratio | null {
  const known = costed(rows, context);
  const [cost, service] = [added(known, 'serviceCost'), added(known, 'service')];
  return service > 0n && !isCostUnknown(cost, added(known, 'uncosted'))
    ? divide({ over: cost, under: 1n }, { over: service, under: 1n })
    : null;
}

type Kept = Pick<Figures, 'contribution' | 'refinement'>;
const UNKNOWN: Kept = { contribution: null, refinement: null };

/** What is left of the revenue over the months that a margin takes. */
function keptOf(
  rows: readonly FigureRow[],
  basis: Ratio,
  { kind }: BasisRule,
  context: FigureContext,
): Kept {
  const known = costed(rows, context);
  const isRevenue = kind === 'REVENUE';
  const sums = isRevenue ? (['of', 'basisCost'] as const) : (['service', 'serviceCost'] as const);
  const costSum = added(known, sums[1]);
  if (isCostUnknown(costSum, added(known, 'uncosted'))) return UNKNOWN;
  const money = moneyPerMonth(known, context.today);
  const [revenue, cost] = [money(added(known, sums[0])), money(costSum)];
  if (!revenue || !cost) return UNKNOWN;
  const contribution = subtract(revenue, cost);
  const refinement = isRevenue ? refine({ basis, revenue, cost }, context.targetMargin) : null;
  return { contribution, refinement };
}

function basisOf(
  rows: readonly FigureRow[],
  rule: BasisRule,
  context: FigureContext,
): Ratio | MetricReason {
  if (rule.kind === 'CONSUMPTION') return consumptionOf(rows, rule, context.coverage);
  const basis = moneyPerMonth(rows, context.today)(added(rows, 'of'));
  if (!basis) return 'DATA_INCOMPLETE';
  return isPositive(basis) ? basis : 'NO_REVENUE';
}

/**
 * A client's figures of the last of these months, or why it belongs in no band. The basis is that of
 * the scheme's months; a margin takes three at least.
 */
export function clientFigures(
  rows: readonly FigureRow[],
  context: FigureContext,
): Figures | MetricReason {
  const rule = BASES[context.basis];
  const first = shiftMonth(context.month, 1 - context.basisMonths);
  const own = rows.filter(({ month }) => month >= first);
  const basis = basisOf(own, rule, context);
  if (typeof basis === 'string') return basis;
  return {
    basis,
    ...keptOf(rows, basis, rule, context),
    costShare: costShare(own, context),
    hoursPerSeat: hoursPerSeat(own, context),
  };
}
