import { TAM_ONSITE_RULES } from '../numbers/classify/default-rules';
import { columnOf, type CataloguedMeasure } from '../numbers/measures/catalogue';
import type { EntryCondition, MeasureSource, StaffCondition } from '../numbers/measures/measure';

// Area keys come from the catalogue, never from a caller; the check keeps it so.
const quoted = (areas: readonly string[]): string => {
  if (!areas.every((area) => /^[A-Z_]+$/.test(area))) throw new TypeError('not a delivery area');
  return areas.map((area) => `'${area}'`).join(', ');
};

/** Whether the entry's technician has a share in one of the five areas that month. */
const STAFFED = `EXISTS (SELECT FROM staff_month f WHERE f.tenant_id = $1 AND f.technician_id = e.technician_id
  AND f.month = e.month AND f.area <> 'OVERHEAD')`;

/** Rule names come from the chart, never from a caller. */
const ruleNames = (which: NonNullable<EntryCondition['tamOnsite']>): string =>
  TAM_ONSITE_RULES[which].map((name) => `'${name}'`).join(', ');

export function entryCondition(where: EntryCondition): string {
  const conditions = [
    where.reactive && 'e.reactive',
    where.technical && 'e.technical',
    where.onsite && 'e.onsite',
    where.remote && 'NOT e.onsite',
    where.offTicket && 'e.ticket_external_id IS NULL',
    where.uncovered && 'e.uncovered',
    where.covered && 'NOT e.uncovered',
    where.tamOnsite && `e.onsite AND e.rule IN (${ruleNames(where.tamOnsite)})`,
    where.staffed && STAFFED,
    where.areas && `e.area IN (${quoted(where.areas)})`,
  ];
  return conditions.filter(Boolean).join(' AND ') || 'true';
}

export function staffCondition(where: StaffCondition): string {
  const conditions = [
    where.technical && 's.technical',
    where.areas && `s.area IN (${quoted(where.areas)})`,
  ];
  return conditions.filter(Boolean).join(' AND ') || 'true';
}

export const staffColumn = ({ column }: Extract<MeasureSource, { from: 'STAFF' }>): string =>
  `s.${column ?? 'fte_months'}`;

export const ticketColumn = (column: string): string =>
  column === 'net' ? 't.closes - t.reopens' : `t.${column}`;

const filtered = (sum: string, condition: string): string =>
  condition === 'true' ? sum : `${sum} FILTER (WHERE ${condition})`;

/** The SQL that is added up for a measure that is not read from the serving row. */
export function rawSum(measure: CataloguedMeasure): string {
  const { source } = measure;
  switch (source.from) {
    case 'ENTRIES':
      return filtered('sum(e.worked_ms)', entryCondition(source.where));
    case 'TICKETS':
      return `sum(${ticketColumn(source.column)})`;
    case 'STAFF':
      return filtered(`sum(${staffColumn(source)})`, staffCondition(source.where));
    case 'CLIENT_MONTHS':
    case 'COSTS':
      return `sum(cm.${columnOf(measure.key)})`;
    case 'MSP_MONTHS':
      return `sum(m.${columnOf(measure.key)})`;
  }
}
