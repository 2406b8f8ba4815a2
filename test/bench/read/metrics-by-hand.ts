/** The serving row's columns that the three metrics of the bench are made of. */
export interface Figures {
  readonly reactive_hours: number;
  readonly seat_months: number;
  readonly mrr: number;
  readonly covered_seat_months: number;
  readonly tickets_opened: number;
}

export const FIGURES = [
  'reactive_hours',
  'seat_months',
  'mrr',
  'covered_seat_months',
  'tickets_opened',
] as const satisfies readonly (keyof Figures)[];

const HOUR = 3_600_000;
const MONTH = 377_580;
const MONEY = 10_000 * 12 * MONTH;

const divided = (over: number, overParts: number, under: number): number | null =>
  under > 0 ? (over * MONTH) / (overParts * under) : null;

const FORMULAS = {
  RHEM: (of: Figures) => divided(of.reactive_hours, HOUR, of.seat_months),
  AISP: (of: Figures) => divided(of.mrr, MONEY, of.covered_seat_months),
  REACTIVE_TICKETS_PER_SEAT: (of: Figures) => divided(of.tickets_opened, 1, of.seat_months),
} as const;

export type MetricByHand = keyof typeof FORMULAS;
export const METRICS_BY_HAND = Object.keys(FORMULAS) as MetricByHand[];

export const valueByHand = (metric: MetricByHand, figures: Figures): number | null =>
  FORMULAS[metric](figures);

const sumOf = (rows: readonly Figures[], column: keyof Figures): number =>
  rows.reduce((sum, row) => sum + row[column], 0);

/** The figures of several months together. */
export const addedUp = (rows: readonly Figures[]): Figures => ({
  reactive_hours: sumOf(rows, 'reactive_hours'),
  seat_months: sumOf(rows, 'seat_months'),
  mrr: sumOf(rows, 'mrr'),
  covered_seat_months: sumOf(rows, 'covered_seat_months'),
  tickets_opened: sumOf(rows, 'tickets_opened'),
});
