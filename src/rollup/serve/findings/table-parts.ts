import type { CountedTable } from '../../counted-tables';
import type { FindingTable } from './found-rows';

export const byMonth = (table: CountedTable): FindingTable => ({
  ...table,
  within: `${table.alias}.month BETWEEN p.first AND p.last`,
});

/**
 * Selects instants that lie in the period in some time zone, so that an index by instant can be
 * used.
 */
export const nearly = (instant: string): string =>
  `${instant} >= p.first - 2 AND ${instant} < p.last + interval '1 month 2 days'`;

/** Selects dates of the period. */
export const inPeriod = (date: string): string =>
  `${date} >= p.first AND ${date} < p.last + interval '1 month'`;

/** A table of the MSP as it is now, whatever the period. It has no cuts. */
export const ofNow = (select: string): FindingTable => ({
  from: `(${select}) n`,
  alias: 'n',
  where: [],
  joins: [],
  cuts: {},
  presence: ['true', 'true'],
  within: 'true',
});

/** Names are compared without case and outer blanks. An empty name matches nobody. */
export const folded = (text: string): string => `nullif(lower(btrim(${text})), '')`;
