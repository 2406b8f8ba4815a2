import { ticketReactive } from '../../numbers/classify/ticket-reactive';
import { firstDay, monthOf } from '../../numbers/units/month';
import { judgeTickets, ticketFacts } from '../count/judge/judge-tickets';
import type { TenantRules } from '../count/load/load-tenant-rules';
import {
  loadTicketEntries,
  loadTicketEvents,
  loadTickets,
  type StoredTicketMonth,
  type TicketRow,
} from '../count/load/load-tickets';
import { ticketChange } from './measure-changes';
import type { InsteadOfTickets } from '../serve/read-quantiles';
import type { TicketKey } from '../marks/stale-marks';
import type { Moved, Trial } from './trial';

export interface MovedTickets extends Moved {
  readonly instead: InsteadOfTickets;
}

// Tickets of deleted clients are in no number.
const TICKETS = `
  SELECT DISTINCT t.source_id, t.external_id FROM ticket t
  JOIN msp z ON z.id = t.tenant_id
  JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id AND NOT c.deleted
  WHERE t.tenant_id = $1 AND NOT t.deleted AND t.merged_into IS NULL
    AND t.opened_at < ($3::timestamp + interval '1 month') AT TIME ZONE z.time_zone
    AND (t.is_open OR t.last_closed_at IS NULL OR t.last_closed_at >= $2::timestamp AT TIME ZONE z.time_zone)
  ORDER BY 1, 2`;

/** Every ticket alive in the months. */
export async function ticketsIn({ scope, months }: Trial): Promise<TicketKey[]> {
  const span = [firstDay(months.from), firstDay(months.to)];
  const rows = await scope.query<{ source_id: number; external_id: string }>(TICKETS, [
    scope.tenantId,
    ...span,
  ]);
  return rows.map((row) => ({ sourceId: row.source_id, externalId: row.external_id }));
}

const keyOf = (row: TicketRow): TicketKey => ({
  sourceId: row.source_id,
  externalId: row.external_id,
});

const decided = (row: TicketRow, { rules }: TenantRules): boolean =>
  ticketReactive(ticketFacts(row), rules).reactive;

const NOTHING: MovedTickets = { count: 0, changes: [], instead: { without: [], closed: [] } };

/** Only tickets that the tried rules decide differently get another life. */
export async function tryTickets(trial: Trial, keys: readonly TicketKey[]): Promise<MovedTickets> {
  const { scope, now, then, staff, months } = trial;
  const tickets = (await loadTickets(scope, keys)).filter(
    (row) => decided(row, now) !== decided(row, then),
  );
  if (tickets.length === 0) return NOTHING;
  const without = tickets.map(keyOf);
  const events = await loadTicketEvents(scope, without);
  const entries = await loadTicketEntries(scope, without);
  const monthsUnder = (tenant: TenantRules): StoredTicketMonth[] =>
    judgeTickets({ tickets, events, entries, stored: [] }, tenant, staff)
      .flatMap((ticket) => ticket.months)
      .filter(({ month }) => monthOf(month) >= months.from && monthOf(month) <= months.to);
  const [before, after] = [monthsUnder(now), monthsUnder(then)];
  return {
    count: tickets.length,
    changes: [
      ...before.map((row) => ticketChange(row, -1n)),
      ...after.map((row) => ticketChange(row, 1n)),
    ],
    instead: { without, closed: after.filter(({ closed }) => closed === 1) },
  };
}
