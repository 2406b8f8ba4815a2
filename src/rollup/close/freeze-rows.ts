import type { TenantScope } from '../../database/tenant-scope';
import type { LocalDate } from '../../numbers/units/month';
import { closedBand, FROZEN_OF_BAND } from '../../tables/closed-band';
import { closedBandingScheme, FROZEN_OF_SCHEME } from '../../tables/closed-banding-scheme';
import { closedTicket, FROZEN_OF_TICKET } from '../../tables/closed-ticket';
import { closedTimeEntry, FROZEN_OF_ENTRY } from '../../tables/closed-time-entry';
import { TICKET_SUMS } from '../../tables/ticket-month';
import { eachOf, freezeInto } from '../../tables/write';
import { CUTS_KEPT, CUTS_OF_TIME, JOINS, TIME_ENTRY } from '../counted-tables';

/**
 * The serving rows that are frozen as JSON, each with the SQL expression of the client it belongs
 * to.
 */
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

// A client's name, segment and territory change without a date, so the values it was grouped by are
// kept too.
const CLIENTS = `
  SELECT 'client', id, jsonb_build_object('name', name, 'segment', segment, 'territory', territory)
  FROM client WHERE tenant_id = $1 AND NOT deleted`;

const FREEZE_FIGURES = `
  INSERT INTO closed_figure (tenant_id, month, table_name, n, client_id, figures)
  SELECT $1, $2, table_name, row_number() OVER (PARTITION BY table_name ORDER BY client_id, figures::text), client_id, figures
  FROM (${[...Object.entries(FIGURES).map(figuresOf), CLIENTS].join(' UNION ALL ')}) f`;

const FREEZE_ENTRIES = freezeInto(
  closedTimeEntry,
  {
    ...eachOf(FROZEN_OF_ENTRY, (name) => `e.${name}`),
    has_cuts: 'true',
    has_late_cuts: 'true',
    ...(Object.fromEntries(
      CUTS_KEPT.map((cut) => [CUTS_OF_TIME[cut].column, TIME_ENTRY.cuts[cut]!.expression]),
    ) as Record<(typeof CUTS_OF_TIME)[keyof typeof CUTS_OF_TIME]['column'], string>),
  },
  `time_entry e ${JOINS.clientOfEntry} ${JOINS.ownTicket} ${JOINS.survivor} ${JOINS.agreement}
  WHERE e.tenant_id = $1 AND e.month = $2 AND NOT e.deleted AND c.deleted IS NOT TRUE`,
);

// Uncounted tickets are kept too: only their old state explains why one counts later.
const FREEZE_TICKETS = freezeInto(
  closedTicket,
  {
    ...eachOf(FROZEN_OF_TICKET, (name) => `t.${name}`),
    client_id: 'coalesce(m.client_id, t.client_id)',
    in_month: 'm.month IS NOT NULL AND NOT c.deleted AND NOT c.internal',
    merged: 't.merged_into IS NOT NULL',
    board: 'coalesce(m.board, t.board)',
    type: 'coalesce(m.type, t.type)',
    agreement_type: 'm.agreement_type',
    technician_id: 'm.technician_id',
    has_late_cuts: 'true',
    priority: 'coalesce(m.priority, t.priority)',
    escalated_to: 'coalesce(m.escalated_to, t.escalated_to)',
    ...eachOf(TICKET_SUMS, (name) => `coalesce(m.${name}, 0)`),
  },
  `ticket t JOIN msp z ON z.id = t.tenant_id
  JOIN client c ON c.tenant_id = t.tenant_id AND c.id = t.client_id
  LEFT JOIN ticket_month m ON m.tenant_id = t.tenant_id AND m.source_id = t.source_id
    AND m.external_id = t.external_id AND m.month = $2::date
  WHERE t.tenant_id = $1 AND (m.month IS NOT NULL
    OR (t.opened_at >= $2::timestamp AT TIME ZONE z.time_zone
      AND t.opened_at < ($2::timestamp + interval '1 month') AT TIME ZONE z.time_zone)
    OR (t.closed_at >= $2::timestamp AT TIME ZONE z.time_zone
      AND t.closed_at < ($2::timestamp + interval '1 month') AT TIME ZONE z.time_zone))`,
);

// The limits and the members of a band are figures of the month.
const FREEZE_SCHEMES = freezeInto(
  closedBandingScheme,
  { scheme_id: 's.id', ...eachOf(FROZEN_OF_SCHEME, (name) => `s.${name}`) },
  'banding_scheme s WHERE s.tenant_id = $1',
);

const FREEZE_BANDS = freezeInto(
  closedBand,
  { band_id: 'b.id', ...eachOf(FROZEN_OF_BAND, (name) => `b.${name}`) },
  `band b JOIN banding_scheme s ON s.tenant_id = b.tenant_id AND s.id = b.scheme_id
  WHERE b.tenant_id = $1 AND b.rank <= s.band_count`,
);

const FREEZE = [FREEZE_FIGURES, FREEZE_ENTRIES, FREEZE_TICKETS, FREEZE_SCHEMES, FREEZE_BANDS];

/** Copies what the month presents now. The copied rows can only be added, never changed. */
export async function freezeRows(scope: TenantScope, month: LocalDate): Promise<void> {
  for (const sql of FREEZE) await scope.query(sql, [scope.tenantId, month]);
}
