/**
 * The highest cost of one query. A query's cost is the most values its answer can hold: fields
 * times the rows they appear in. It follows from the query alone: `first` (50 when absent), and the
 * numbers of keys, ids, metrics and months. Two million values are an answer of some 50 MB, which
 * only a mistake asks for. No budget is smaller.
 */
export const MOST_COST = 2_000_000;

/** About a quarter of what one core can answer. */
export const USUAL_COST_PER_MINUTE = 3_000_000;
