import type { CountedTable } from '../counted-tables';
import { CUT_KEYS, type Cut, type KeyLists, type SliceFilter } from '../slice';
import { cutColumn, type Parameters } from './slice-sql';

const CUTS = ['BOARD', 'TICKET_TYPE', 'TECHNICIAN'] as const satisfies readonly Cut[];
type List = (typeof CUT_KEYS)[(typeof CUTS)[number]]['list'];

/** Which time entries and tickets of a value's evidence are asked for. */
export interface RecordFilter extends Pick<KeyLists, List> {
  /** Of an entry: whether its ticket was. */
  readonly escalated?: boolean;
  /** How long the entry took, or the ticket over its whole life, in milliseconds. */
  readonly from?: number;
  readonly until?: number;
}

/** What the value is about, and of that what is asked for: a key must be in both lists. */
export function within(filter: SliceFilter, records: RecordFilter | null): SliceFilter {
  const lists = CUTS.flatMap((cut) => {
    const { list } = CUT_KEYS[cut];
    const [own, asked]: (readonly unknown[] | undefined)[] = [filter[list], records?.[list]];
    if (!asked) return [];
    return [[list, own ? asked.filter((key) => own.includes(key)) : asked] as const];
  });
  return { ...filter, ...Object.fromEntries(lists) };
}

/** The cut that tells whether something was escalated. */
const ESCALATION = 'ESCALATED_TO';

/** The cuts whose joins the conditions need. */
export const cutsNeeded = (records: RecordFilter | null): Cut[] =>
  records?.escalated === undefined ? [] : [ESCALATION];

export function escalatedCondition(table: CountedTable, records: RecordFilter | null): string[] {
  if (records?.escalated === undefined) return [];
  const { expression } = cutColumn(table, ESCALATION);
  return [`(${expression}) IS ${records.escalated ? 'NOT NULL' : 'NULL'}`];
}

/** The condition on a column of milliseconds. */
export const lengthConditions = (
  column: string,
  records: RecordFilter | null,
  parameters: Parameters,
): string[] => [
  ...(records?.from === undefined ? [] : [`${column} >= ${parameters.bind(records.from)}::float8`]),
  ...(records?.until === undefined
    ? []
    : [`${column} < ${parameters.bind(records.until)}::float8`]),
];
