-- What each ticket says of itself: its priority, and where it was handed to if anybody escalated it.
-- The first event that names a board or tier; else the first tier above that of the first work.
CREATE TEMP TABLE IF NOT EXISTS said_of_ticket AS
WITH named AS (
  SELECT e.source_id, e.ticket_external_id AS external_id, e.occurred_at, e.kind,
         CASE e.kind WHEN 'MOVED' THEN coalesce(e.board, t.board) ELSE 'Tier ' || e.tier END AS target
  FROM asked
  JOIN ticket_event e ON e.tenant_id = tenant AND NOT e.deleted AND e.kind IN ('MOVED', 'ESCALATED')
  JOIN ticket t ON t.tenant_id = tenant AND t.source_id = e.source_id AND t.external_id = e.ticket_external_id),
told AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, target
  FROM named WHERE target IS NOT NULL ORDER BY source_id, external_id, occurred_at, kind DESC),
tiered AS (
  SELECT e.source_id, e.ticket AS external_id, e.started_at, (
    SELECT tier FROM technician_tier r, asked WHERE r.tenant_id = tenant
      AND r.technician_id = e.technician_id AND r.since <= e.day ORDER BY since DESC LIMIT 1) AS tier
  FROM decided_entry e WHERE ticket IS NOT NULL),
first AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, tier
  FROM tiered ORDER BY source_id, external_id, started_at, tier),
higher AS (
  SELECT DISTINCT ON (source_id, external_id) source_id, external_id, tiered.tier
  FROM tiered JOIN first USING (source_id, external_id) WHERE tiered.tier > first.tier
  ORDER BY source_id, external_id, started_at, tiered.tier)
SELECT t.source_id, t.external_id, t.priority,
       CASE WHEN t.merged_into IS NULL AND (t.escalated OR h.tier IS NOT NULL OR EXISTS (
         SELECT FROM named n WHERE n.source_id = t.source_id AND n.external_id = t.external_id))
       THEN coalesce(o.target, 'Tier ' || h.tier, 'Not told') END AS escalated_to
FROM asked
JOIN ticket t ON t.tenant_id = tenant
LEFT JOIN told o USING (source_id, external_id)
LEFT JOIN higher h USING (source_id, external_id);
