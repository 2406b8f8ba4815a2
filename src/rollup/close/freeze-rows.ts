import type { TenantScope } from '../../database/tenant-scope';
import type { LocalDate } from '../../numbers/units/month';
import { CUTS_KEPT, CUTS_OF_TIME, JOINS, TIME_ENTRY } from '../counted-tables';

/** The serving rows that are frozen as JSON, with the expression of whose they are. */
const FIGURES: Readonly<Record<string, string>> = {
  client_month: 'client_id',
  agreement_month: 'client_id',
  staff_month: 'NULL::int',
  msp_month: 'NULL::int',
  band_membership: 'client_id',
  band_month: 'NULL::int',
};
export const FIGURE_TABLES = Object.keys(FIGURES);

const figuresOf = ([table, client]: [string, string]): string => `
  SELECT '${table}' AS table_name, ${client} AS client_id, to_jsonb(r) - 'tenant_id' AS figures
  FROM ${table} r WHERE r.tenant_id = $1 AND r.month = $2`;

// A client's name, segment and territory change without a date: what it was grouped by is kept too.
const CLIENTS = `
  SELECT 'client', id, jsonb_build_object('name', name, 'segment', segment, 'territory', territory)
  FROM client WHERE tenant_id = $1 AND NOT deleted`;

const FREEZE_FIGURES = `
  INSERT INTO closed_figure (tenant_id, month, table_name, n, client_id, figures)
  SELECT $1, $2, table_name, row_number() OVER (PARTITION BY table_name ORDER BY client_id, figures::text), client_id, figures
  FROM (${[...Object.entries(FIGURES).map(figuresOf), CLIENTS].join(' UNION ALL ')}) f`;

const FREEZE_ENTRIES = `
  INSERT INTO closed_time_entry (tenant_id, month, source_id, external_id, client_id, ticket_external_id,
    agreement_id, technician_id, worked_on, worked_ms, billable, onsite, area, reactive, technical,
    uncovered, tier, rule, has_cuts, ${CUTS_KEPT.map((cut) => CUTS_OF_TIME[cut]).join(', ')})
  SELECT $1, $2, e.source_id, e.external_id, e.client_id, e.ticket_external_id, e.agreement_id,
    e.technician_id, e.worked_on, e.worked_ms, e.billable, e.onsite, e.area, e.reactive, e.technical,
    e.uncovered, e.tier, e.rule, true, ${CUTS_KEPT.map((cut) => TIME_ENTRY.cuts[cut]!.expression).join(', ')}
  FROM time_entry e ${JOINS.clientOfEntry} ${JOINS.ownTicket} ${JOINS.survivor} ${JOINS.agreement}
  WHERE e.tenant_id = $1 AND e.month = $2 AND NOT e.deleted AND c.deleted IS NOT TRUE`;

// Tickets that did not count are kept too: why one counts later can only be told by what it was.
const FREEZE_TICKETS = `
  INSERT INTO closed_ticket (tenant_id, month, source_id, external_id, client_id, in_month, reactive, rule,
    merged, deleted, board, type, origin, agreement_type, technician_id, opened, closes, reopens,
    untold_reopens, closed, cohort, handle_ms, elapsed_ms, touches, long, escalated)
  SELECT $1, $2, t.source_id, t.external_id, coalesce(m.client_id, t.client_id),
    m.month IS NOT NULL AND NOT c.deleted AND NOT c.internal, t.reactive, t.rule,
    t.merged_into IS NOT NULL, t.deleted, coalesce(m.board, t.board), coalesce(m.type, t.type), t.origin,
    m.agreement_type, m.technician_id, coalesce(m.opened, 0), coalesce(m.closes, 0), coalesce(m.reopens, 0),
    coalesce(m.untold_reopens, 0),    coalesce(m.closed, 0), coalesce(m.cohort, 0), coalesce(m.handle_ms, 0), coalesce(m.elapsed_ms, 0),
    coalesce(m.touches, 0), coalesce(m.long, 0), coalesce(m.escalated, 0)
  FROM ticket t JOIN msp z ON z.id = t.tenant_id
  JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id
  LEFT JOIN ticket_month m ON m.tenant_id = t.tenant_id AND m.source_id = t.source_id
    AND m.external_id = t.external_id AND m.month = $2::date
  WHERE t.tenant_id = $1 AND (m.month IS NOT NULL
    OR (t.opened_at >= $2::timestamp AT TIME ZONE z.time_zone
      AND t.opened_at < ($2::timestamp + interval '1 month') AT TIME ZONE z.time_zone)
    OR (t.closed_at >= $2::timestamp AT TIME ZONE z.time_zone
      AND t.closed_at < ($2::timestamp + interval '1 month') AT TIME ZONE z.time_zone))`;

// Where a band begins and ends, and who is in it, are figures of the month.
const FREEZE_SCHEMES = `
  INSERT INTO closed_banding_scheme (tenant_id, month, scheme_id, name, basis, method, band_count, thresholds,
    partition_by, basis_months)
  SELECT $1, $2, id, name, basis, method, band_count, thresholds, partition_by, basis_months
  FROM banding_scheme WHERE tenant_id = $1`;

const FREEZE_BANDS = `
  INSERT INTO closed_band (tenant_id, month, band_id, scheme_id, cell, rank, name, label)
  SELECT $1, $2, b.id, b.scheme_id, b.cell, b.rank, b.name, b.label
  FROM band b JOIN banding_scheme s ON s.tenant_id = b.tenant_id AND s.id = b.scheme_id
  WHERE b.tenant_id = $1 AND b.rank <= s.band_count`;

const FREEZE = [FREEZE_FIGURES, FREEZE_ENTRIES, FREEZE_TICKETS, FREEZE_SCHEMES, FREEZE_BANDS];

/** Copies what the month presents now. The rows can only be added, never changed. */
export async function freezeRows(scope: TenantScope, month: LocalDate): Promise<void> {
  for (const sql of FREEZE) await scope.query(sql, [scope.tenantId, month]);
}
