import { MINUTE_MS } from '../../numbers/units/milliseconds';
import { refuseEmptyRange } from '../../request/in-order';
import { anyOf, type Add } from '../../request/list-query';
import { readDateTime } from '../../scalars/date-time';
import { clientKeys } from '../client/client-list';
import { technicianKeys } from '../technician/technician-keys';
import type { TicketFilter } from './ticket-filter.type';

/**
 * A ticket's end follows from its events if there are any; `last_closed_at` already follows them.
 */
export const CLOSED_AT =
  'CASE WHEN t.is_open THEN NULL ELSE coalesce(t.last_closed_at, t.closed_at) END';

export const REOPENED = `greatest(t.reopened_count, (SELECT count(*)::int FROM ticket_event e
  WHERE e.tenant_id = t.tenant_id AND e.source_id = t.source_id AND e.ticket_external_id = t.external_id
    AND e.kind = 'REOPENED' AND NOT e.deleted))`;

const flags = (filter: TicketFilter, add: Add): string[] => {
  const flag = (column: string, wanted: boolean | null | undefined) =>
    typeof wanted === 'boolean' ? [`${column} = ${add(wanted, 'boolean')}`] : [];
  return [
    ...flag('t.reactive', filter.reactive),
    ...flag('t.is_open', filter.open),
    ...flag('t.was_escalated', filter.escalated),
    ...flag(`(${REOPENED} > 0)`, filter.reopened),
  ];
};

const spans = (filter: TicketFilter, add: Add): string[] => {
  const instant = (column: string, sign: string, name: keyof TicketFilter & string) => {
    const text = filter[name];
    if (typeof text !== 'string') return [];
    return [`${column} ${sign} ${add(readDateTime(text, `filter.${name}`), 'timestamptz')}`];
  };
  const number = (column: string, sign: string, limit: number | null | undefined) =>
    typeof limit === 'number' ? [`${column} ${sign} ${add(limit, 'float8')}`] : [];
  const minutes = (sign: string, limit: number | null | undefined) =>
    number('t.labour_ms', sign, limit && limit * MINUTE_MS);
  return [
    ...instant('t.opened_at', '>=', 'openedFrom'),
    ...instant('t.opened_at', '<', 'openedUntil'),
    ...instant(CLOSED_AT, '>=', 'closedFrom'),
    ...instant(CLOSED_AT, '<', 'closedUntil'),
    ...number('t.touches', '>=', filter.touchesFrom),
    ...number('t.touches', '<', filter.touchesUntil),
    ...minutes('>=', filter.labourMinutesFrom),
    ...minutes('<', filter.labourMinutesUntil),
  ];
};

/** The ends that belong together. */
function refuseEmptySpans(filter: TicketFilter): void {
  for (const name of ['opened', 'closed'] as const) {
    const [from, until] = [`${name}From`, `${name}Until`] as const;
    const at = (end: typeof from | typeof until): Date | null => {
      const text = filter[end];
      return typeof text === 'string' ? readDateTime(text, `filter.${end}`) : null;
    };
    refuseEmptyRange([from, at(from)], [until, at(until)]);
  }
  for (const name of ['touches', 'labourMinutes'] as const) {
    const [from, until] = [`${name}From`, `${name}Until`] as const;
    refuseEmptyRange([from, filter[from]], [until, filter[until]]);
  }
}

/** Everything that a filter of tickets asks for. */
export function ticketConditions(filter: TicketFilter, tenantId: number, add: Add): string[] {
  refuseEmptySpans(filter);
  const among = anyOf(add);
  const { clients, technicians } = filter;
  return [
    ...among('t.client_id', 'int', clients && clientKeys(tenantId, clients)),
    ...among('t.technician_id', 'int', technicians && technicianKeys(tenantId, technicians)),
    ...among('t.number', 'text', filter.numbers),
    ...among('t.board', 'text', filter.boards),
    ...among('t.type', 'text', filter.types),
    ...among('t.priority', 'text', filter.priorities),
    ...among('t.escalated_to', 'text', filter.escalatedTo),
    ...among('t.origin', 'text', filter.sources),
    ...flags(filter, add),
    ...spans(filter, add),
  ];
}
