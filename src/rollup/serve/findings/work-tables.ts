import { lookUp, TIME_ENTRY } from '../../counted-tables';
import type { FindingTable } from './found-rows';
import { byMonth, folded, nearly } from './table-parts';

const OWN = `x.tenant_id = $1 AND NOT x.deleted AND x.month BETWEEN p.first AND p.last AND ${nearly('x.started_at')}`;

/**
 * Entries with other work of the same person: the day's total, the end of earlier work, and the
 * month's fullest day, longest entry and number of entries.
 */
export const BESIDE_OWN_WORK: FindingTable = byMonth({
  ...TIME_ENTRY,
  from: `(SELECT d.*,
      max(d.day_ms) OVER own_month AS fullest_day_ms, max(d.worked_ms) OVER own_month AS longest_ms,
      count(*) FILTER (WHERE d.worked_ms > 0) OVER own_month AS month_entries
    FROM (SELECT x.*, sum(x.worked_ms) OVER (PARTITION BY x.source_id, x.technician_id, x.month, x.worked_on) AS day_ms,
        max(x.started_at + x.worked_ms * interval '1 millisecond') OVER (
          PARTITION BY x.source_id, x.technician_id, x.month ORDER BY x.started_at, x.external_id
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS busy_until
      FROM time_entry x WHERE ${OWN}) d
    WINDOW own_month AS (PARTITION BY d.source_id, d.technician_id, d.month)) e`,
});

/**
 * Entries with others of the same source that record the same work. An hour for each of two tickets
 * is not the same work.
 */
export const BESIDE_THE_SAME_WORK: FindingTable = byMonth({
  ...TIME_ENTRY,
  from: `(SELECT x.*, row_number() OVER (PARTITION BY x.started_at, x.worked_ms, x.technician_id, x.client_id,
      x.ticket_external_id ORDER BY x.external_id) AS telling
    FROM time_entry x WHERE ${OWN} AND x.worked_ms > 0 AND x.technician_id IS NOT NULL) e`,
});

/** Few MSPs get time from two systems; elsewhere there is nothing to look at. */
const OF_TWO_SOURCES = 'EXISTS (SELECT FROM source o WHERE o.tenant_id = $1 OFFSET 1)';

/**
 * Entries with others of the same work from any source. Sources number people and clients
 * differently, so people are matched by email or else by name, and clients by name.
 */
export const BESIDE_OTHER_SOURCES: FindingTable = byMonth({
  ...TIME_ENTRY,
  from: `(SELECT x.*, min(x.source_id) OVER (PARTITION BY x.started_at, x.worked_ms,
        coalesce(${folded('w.email')}, ${folded('w.name')}), ${folded('f.name')}) AS first_source
      FROM time_entry x
      ${lookUp('technician', 'w', '$1', { id: 'x.technician_id' })}
      ${lookUp('client', 'f', '$1', { id: 'x.client_id' })}
      WHERE ${OWN} AND x.worked_ms > 0 AND x.technician_id IS NOT NULL AND f.deleted IS NOT TRUE
        AND ${OF_TWO_SOURCES}) e`,
});
