-- Closes and reopens of each ticket: its source's own events, else those derived, else its closing date.
CREATE TEMP TABLE turning AS
WITH turn AS (
  SELECT source_id, ticket_external_id, kind, occurred_at, derived
  FROM ticket_event, asked
  WHERE tenant_id = tenant AND NOT deleted AND kind IN ('CLOSED', 'REOPENED')),
best AS (
  SELECT *, bool_or(NOT derived) OVER (PARTITION BY source_id, ticket_external_id) AS has_own
  FROM turn)
SELECT source_id, ticket_external_id AS external_id, kind, occurred_at FROM best
WHERE NOT (has_own AND derived)
UNION ALL
SELECT t.source_id, t.external_id, 'CLOSED', t.closed_at
FROM ticket t, asked
WHERE t.tenant_id = tenant AND t.closed_at IS NOT NULL AND NOT EXISTS (
  SELECT FROM turn e WHERE e.source_id = t.source_id AND e.ticket_external_id = t.external_id);
CREATE INDEX ON turning (source_id, external_id, occurred_at);
ANALYZE turning;

-- Every ticket is open at first. Of a run of the same turn only the first counts; of two at one
-- instant, the one that the state before them allows comes first.
CREATE TEMP TABLE turned AS
WITH before AS (
  SELECT t.*, coalesce((
    SELECT p.kind FROM turning p
    WHERE p.source_id = t.source_id AND p.external_id = t.external_id AND p.occurred_at < t.occurred_at
      AND NOT EXISTS (SELECT FROM turning q WHERE q.source_id = p.source_id
        AND q.external_id = p.external_id AND q.occurred_at = p.occurred_at AND q.kind <> p.kind)
    ORDER BY p.occurred_at DESC LIMIT 1), 'REOPENED') AS state
  FROM turning t),
ordered AS (
  SELECT *, row_number() OVER w AS n, lag(kind, 1, 'REOPENED') OVER w AS previous
  FROM before
  WINDOW w AS (PARTITION BY source_id, external_id ORDER BY occurred_at, kind = state))
SELECT source_id, external_id, kind, occurred_at, n FROM ordered WHERE kind <> previous;
CREATE INDEX ON turned (source_id, external_id);

CREATE TEMP TABLE labour AS
SELECT source_id, ticket AS external_id, sum(worked_ms) AS worked_ms, count(*) AS touches
FROM decided_entry WHERE ticket IS NOT NULL GROUP BY source_id, ticket;

-- Tiers of the work, on the day of the work.
CREATE TEMP TABLE stepped_up AS
WITH tiered AS (
  SELECT e.source_id, e.ticket, e.started_at, (
    SELECT tier FROM technician_tier r, asked WHERE r.tenant_id = tenant
      AND r.technician_id = e.technician_id AND r.since <= e.day ORDER BY since DESC LIMIT 1) AS tier
  FROM decided_entry e WHERE ticket IS NOT NULL),
first AS (
  SELECT DISTINCT ON (source_id, ticket) source_id, ticket, tier
  FROM tiered ORDER BY source_id, ticket, started_at, tier)
SELECT DISTINCT source_id, ticket AS external_id
FROM tiered JOIN first USING (source_id, ticket) WHERE tiered.tier > first.tier;
ANALYZE decided_entry, turned, labour, stepped_up;

-- All that would be tickets; an alert that resolved itself is noise, one still open, or worked on, is a ticket.
CREATE TEMP TABLE told_ticket AS
WITH last AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, kind, occurred_at
  FROM turned ORDER BY source_id, external_id, n DESC)
SELECT t.source_id, t.external_id, t.client_id, t.opened_at,
       CASE WHEN l.kind = 'CLOSED' THEN l.occurred_at END AS closed_at,
       t.origin = 'ALERT' AND coalesce(l.kind = 'CLOSED', false) AND coalesce(w.worked_ms, 0) = 0 AS noise,
       coalesce(w.worked_ms, 0) AS worked_ms, coalesce(w.touches, 0) AS touches,
       t.escalated OR u.external_id IS NOT NULL OR EXISTS (
         SELECT FROM ticket_event e WHERE e.tenant_id = tenant AND e.source_id = t.source_id
           AND e.ticket_external_id = t.external_id AND NOT e.deleted
           AND e.kind IN ('ESCALATED', 'MOVED')) AS stepped_up
FROM ticket t
JOIN asked ON t.tenant_id = tenant
JOIN checked_client c ON c.client_id = t.client_id
LEFT JOIN last l USING (source_id, external_id)
LEFT JOIN labour w USING (source_id, external_id)
LEFT JOIN stepped_up u USING (source_id, external_id)
LEFT JOIN agreement g ON g.tenant_id = tenant AND g.id = t.agreement_id AND NOT g.deleted
WHERE NOT t.project AND g.type IS DISTINCT FROM 'PROJECT' AND NOT t.proactive AND NOT t.deleted AND t.merged_into IS NULL;

CREATE TEMP TABLE checked_ticket AS SELECT * FROM told_ticket WHERE NOT noise;

-- A source that counts reopens and tells none of them leaves open when they were: in each month from
-- the opening to the last that is known of the ticket.
CREATE TEMP TABLE untold AS
SELECT c.client_id, m.month::date AS month, count(*) AS untold
FROM checked_ticket c
JOIN asked ON true
JOIN ticket t ON t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.external_id
CROSS JOIN LATERAL (
  SELECT count(*) FILTER (WHERE kind = 'REOPENED') AS reopens,
         least(c.opened_at, min(occurred_at)) AS first, greatest(c.opened_at, max(occurred_at)) AS last
  FROM turned u WHERE u.source_id = c.source_id AND u.external_id = c.external_id) seen
CROSS JOIN LATERAL generate_series(
  date_trunc('month', seen.first AT TIME ZONE zone), date_trunc('month', seen.last AT TIME ZONE zone),
  interval '1 month') m (month)
WHERE t.reopened_count > seen.reopens AND NOT EXISTS (
  SELECT FROM ticket_event e WHERE e.tenant_id = tenant AND e.source_id = t.source_id
    AND e.ticket_external_id = t.external_id AND e.kind = 'REOPENED' AND NOT e.derived AND NOT e.deleted)
GROUP BY 1, 2;

CREATE TEMP TABLE closed_ticket AS
SELECT client_id, date_trunc('month', closed_at AT TIME ZONE zone)::date AS month, worked_ms, touches,
       stepped_up, extract(epoch FROM closed_at - opened_at) / 3600.0 AS elapsed_hours
FROM checked_ticket, asked WHERE closed_at IS NOT NULL;

CREATE TEMP TABLE tickets_of_month AS
WITH opened AS (
  SELECT client_id, date_trunc('month', opened_at AT TIME ZONE zone)::date AS month, count(*) AS opened
  FROM checked_ticket, asked GROUP BY 1, 2),
turns AS (
  SELECT client_id, date_trunc('month', occurred_at AT TIME ZONE zone)::date AS month,
         count(*) FILTER (WHERE kind = 'CLOSED') AS closes,
         count(*) FILTER (WHERE kind = 'REOPENED') AS reopens
  FROM checked_ticket JOIN turned USING (source_id, external_id), asked GROUP BY 1, 2),
closed AS (
  SELECT client_id, month, count(*) AS closed_tickets, sum(elapsed_hours) AS elapsed_hours,
         count(*) FILTER (WHERE stepped_up) AS escalated,
         count(*) FILTER (WHERE worked_ms > 0) AS cohort,
         coalesce(sum(worked_ms) FILTER (WHERE worked_ms > 0), 0) / 3600000.0 AS handle_hours,
         coalesce(sum(touches) FILTER (WHERE worked_ms > 0), 0) AS touches,
         count(*) FILTER (WHERE worked_ms > 0 AND touches = 1) AS first_touch,
         count(*) FILTER (WHERE worked_ms > 45 * 60000) AS long
  FROM closed_ticket GROUP BY 1, 2),
alerts AS (
  SELECT client_id, date_trunc('month', opened_at AT TIME ZONE zone)::date AS month, count(*) AS alerts
  FROM told_ticket, asked WHERE noise GROUP BY 1, 2)
SELECT * FROM opened FULL JOIN alerts USING (client_id, month) FULL JOIN turns USING (client_id, month) FULL JOIN closed USING (client_id, month)
FULL JOIN untold USING (client_id, month);
