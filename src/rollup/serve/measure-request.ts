import { CLIENT_CUTS } from '../../numbers/dimension';
import {
  measure as measureOf,
  type CataloguedMeasure,
  type MeasureKey,
} from '../../numbers/measures/catalogue';
import type { MeasureRow, Presence } from '../../numbers/measures/measure';
import {
  CLIENT_MONTH,
  MSP_MONTH,
  STAFF_MONTH,
  ticketMonthsByThemselves,
  timeEntries,
  type CountedTable,
} from '../counted-tables';
import { cutsOf, type Cut, type KeyPart, type MonthSpan, type SliceFilter } from '../slice';

export interface MeasureRequest {
  readonly measures: readonly MeasureKey[];
  readonly months: MonthSpan;
  /** Never a time cut: every slice comes with a row for each month that has any. */
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
  /** Names beside the keys cost a join, so callers that know them leave them out. */
  readonly labels?: boolean;
}

/**
 * One slice: its key and labels in the order of `groupBy` (empty without one), and its sums by
 * month.
 */
export interface MeasuredSlice {
  readonly key: readonly KeyPart[];
  readonly labels: readonly string[];
  readonly rows: readonly MeasureRow[];
  /** Whether any of its clients ever had such counts, in these months or in others. */
  readonly presence: Presence;
}

/**
 * The table for some cuts. Serving rows hold all of a client's figures, so cuts by client read
 * them; a finer cut reads the rows behind them.
 */
export function tableOf(
  measure: CataloguedMeasure,
  cuts: readonly Cut[],
  filter: SliceFilter,
): CountedTable {
  const served = cuts.every((cut) => (CLIENT_CUTS as readonly Cut[]).includes(cut));
  switch (measure.source.from) {
    case 'STAFF':
      return STAFF_MONTH;
    case 'MSP_MONTHS':
      return MSP_MONTH;
    case 'CLIENT_MONTHS':
    case 'COSTS':
      return CLIENT_MONTH;
    case 'ENTRIES':
      return served ? CLIENT_MONTH : timeEntries(filter);
    case 'TICKETS':
      return served ? CLIENT_MONTH : ticketMonthsByThemselves(filter);
  }
}

/** Whether its rows must tell in which months their clients are covered. */
export const asksForCover = ({ coveredPartOf }: CataloguedMeasure): boolean =>
  coveredPartOf !== undefined;

/** Whether it asks for serving rows and nothing else: of each client, or of clients together. */
export function isOfClients({ measures, groupBy = [], filter = {} }: MeasureRequest): boolean {
  const cuts = [...groupBy, ...cutsOf(filter)];
  return (
    groupBy.length <= 1 &&
    !filter.asClosed &&
    cuts.every((cut) => cut === 'CLIENT') &&
    measures.every((key) => tableOf(measureOf(key), cuts, filter) === CLIENT_MONTH)
  );
}
