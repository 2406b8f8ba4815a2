-- Findings told a second time: from raw records alone, except where a ticket counts (its months).
WITH entry AS (
  SELECT e.*, c.internal, t.survivor,
    to_char(e.started_at AT TIME ZONE $4, 'YYYY-MM') AS local_month
  FROM time_entry e
  LEFT JOIN client c ON c.tenant_id = e.tenant_id AND c.id = e.client_id
  LEFT JOIN ticket t ON t.tenant_id = e.tenant_id AND t.source_id = e.source_id
    AND t.external_id = e.ticket_external_id
  WHERE e.tenant_id = $1 AND NOT e.deleted AND c.deleted IS NOT TRUE
), told AS (
  SELECT e.*, k.agreement_id AS ticket_agreement, k.closed_at AS ticket_closed_at
  FROM entry e LEFT JOIN ticket k ON k.tenant_id = e.tenant_id AND k.source_id = e.source_id
    AND k.external_id = e.survivor
  WHERE local_month BETWEEN $2 AND $3
), inside AS (
  SELECT * FROM told WHERE client_id IS NOT NULL AND NOT internal AND NOT billable
)
SELECT 'LONG_ENTRIES' AS code, count(*) FILTER (WHERE worked_ms / 60000.0 > 720) AS count, count(*) AS of FROM told
UNION ALL SELECT 'ZERO_MINUTE_ENTRIES', count(*) FILTER (WHERE worked_ms = 0), count(*) FROM told
UNION ALL SELECT 'ROUNDED_ENTRIES', count(*) FILTER (WHERE (worked_ms / 60000.0) % 30 = 0), count(*)
  FROM told WHERE worked_ms <> 0
UNION ALL SELECT 'ENTRIES_WITHOUT_TECHNICIAN', count(*) FILTER (WHERE technician_id IS NULL), count(*) FROM told
UNION ALL SELECT 'ENTRIES_WITHOUT_AGREEMENT',
    count(*) FILTER (WHERE agreement_id IS NULL AND ticket_agreement IS NULL), count(*) FROM inside
UNION ALL SELECT 'ENTRIES_WITHOUT_WORK_TYPE', count(*) FILTER (WHERE work_type IS NULL), count(*) FROM inside
UNION ALL SELECT 'STATED_CLIENT_DIFFERS', count(*) FILTER (WHERE stated_client_id <> client_id), count(*)
  FROM told WHERE ticket_external_id IS NOT NULL AND stated_client_id IS NOT NULL
UNION ALL SELECT 'ENTRIES_AFTER_CLOSE', count(*) FILTER (WHERE started_at > ticket_closed_at), count(*)
  FROM told WHERE ticket_closed_at IS NOT NULL
UNION ALL SELECT 'CLIENTS_WITHOUT_SEATS',
    count(*) FILTER (WHERE NOT EXISTS (SELECT FROM seat_count s WHERE s.tenant_id = $1
      AND s.client_id = c.id AND s.seats IS NOT NULL AND NOT s.deleted)), count(*)
  FROM client c WHERE tenant_id = $1 AND NOT deleted AND NOT internal AND status <> 'PROSPECT'
    AND (offboarded_on IS NULL OR to_char(offboarded_on, 'YYYY-MM') > $2)
UNION ALL SELECT 'NEGATIVE_REVENUE', count(*) FILTER (WHERE amount < 0), count(*)
  FROM revenue WHERE tenant_id = $1 AND NOT deleted AND to_char(posted_on, 'YYYY-MM') BETWEEN $2 AND $3
UNION ALL SELECT 'ALERTS_FILTERED', count(*) FILTER (WHERE closed_at IS NOT NULL AND NOT EXISTS (
      SELECT FROM time_entry e WHERE e.tenant_id = $1 AND e.source_id = t.source_id
        AND e.ticket_external_id = t.external_id AND NOT e.deleted AND e.worked_ms > 0)), count(*)
  FROM ticket t WHERE tenant_id = $1 AND origin = 'ALERT' AND NOT deleted AND NOT project AND NOT proactive
    AND merged_into IS NULL AND to_char(opened_at AT TIME ZONE $4, 'YYYY-MM') BETWEEN $2 AND $3
