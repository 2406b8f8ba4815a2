-- Where merged tickets end.
CREATE TEMP TABLE survivor AS
WITH RECURSIVE chain AS (
  SELECT t.source_id, t.external_id, t.external_id AS at, t.merged_into
  FROM ticket t, asked WHERE t.tenant_id = tenant
  UNION ALL
  SELECT c.source_id, c.external_id, t.external_id, t.merged_into
  FROM chain c, asked, ticket t
  WHERE t.tenant_id = tenant AND t.source_id = c.source_id AND t.external_id = c.merged_into)
SELECT source_id, external_id, at AS survivor FROM chain WHERE merged_into IS NULL;
CREATE INDEX ON survivor (source_id, external_id);

-- The role that the allocation in force gives, on each day that somebody worked: that of the only
-- delivery area (overhead beside it is none), else the one named by the only allocation.
CREATE TEMP TABLE role_of_day AS
WITH worked AS (SELECT DISTINCT technician_id, day FROM entry_day WHERE technician_id IS NOT NULL),
newest AS (
  SELECT w.technician_id, w.day, max(l.effective_on) AS effective_on
  FROM worked w, asked, allocation l
  WHERE l.tenant_id = tenant AND l.technician_id = w.technician_id AND l.effective_on <= w.day
  GROUP BY w.technician_id, w.day),
shared AS (
  SELECT n.technician_id, n.day, count(*) AS allocations, min(l.role) AS role,
         CASE WHEN count(DISTINCT l.area) FILTER (WHERE l.area <> 'OVERHEAD') = 1
              THEN min(l.area) FILTER (WHERE l.area <> 'OVERHEAD') END AS area
  FROM newest n, asked, allocation l
  WHERE l.tenant_id = tenant AND l.technician_id = n.technician_id
    AND l.effective_on = n.effective_on AND l.share > 0
  GROUP BY n.technician_id, n.day)
SELECT technician_id, day,
       CASE WHEN area = 'VCIO' THEN 'vcio'
            WHEN area = 'CENTRALIZED_SERVICES' THEN 'centralized services'
            WHEN area = 'TECHNOLOGY_ALIGNMENT' THEN 'tam'
            WHEN allocations = 1 THEN nullif(lower(trim(role)), '') END AS role
FROM shared;

-- Days on which the client has an agreement that support is in.
CREATE TEMP TABLE covering AS
SELECT client_id, starts_on, coalesce(ends_before, 'infinity') AS until
FROM agreement, asked
WHERE tenant_id = tenant AND NOT deleted AND type IN ('MANAGED', 'BLOCK_HOURS')
  AND (covers IS NULL OR cardinality(covers) = 0 OR 'SUPPORT' = ANY (covers));

-- An entry with what the decision chart asks about it. Its ticket is the one that survived.
CREATE TEMP TABLE entry_fact AS
SELECT e.source_id, e.external_id, t.external_id AS ticket, e.technician_id, e.started_at, e.day,
       date_trunc('month', e.day)::date AS month, e.worked_ms, e.onsite, e.sent_area,
       CASE WHEN t.external_id IS NULL THEN e.stated_client_id ELSE t.client_id END AS client_id,
       c.internal IS NOT FALSE AS internal,
       e.billable OR coalesce(t.project, false) OR coalesce(g.type = 'PROJECT', false) AS project,
       coalesce(t.proactive, false) AS proactive,
       coalesce(nullif(lower(trim(e.work_role)), ''), r.role, '') AS role,
       coalesce(lower(trim(e.work_type)), '') AS work_type,
       coalesce(p.technical, true) AS technical,
       EXISTS (SELECT FROM covering v WHERE v.client_id = c.id
               AND e.day >= v.starts_on AND e.day < v.until) AS covered
FROM entry_day e
JOIN asked ON true
LEFT JOIN survivor s ON s.source_id = e.source_id AND s.external_id = e.ticket_external_id
LEFT JOIN ticket t ON t.tenant_id = tenant AND t.source_id = s.source_id AND t.external_id = s.survivor
LEFT JOIN client c ON c.tenant_id = tenant
  AND c.id = CASE WHEN t.external_id IS NULL THEN e.stated_client_id ELSE t.client_id END
LEFT JOIN agreement g ON g.tenant_id = tenant AND g.id = coalesce(e.agreement_id, t.agreement_id)
  AND NOT g.deleted
LEFT JOIN technician p ON p.tenant_id = tenant AND p.id = e.technician_id
LEFT JOIN role_of_day r ON r.technician_id = e.technician_id AND r.day = e.day
WHERE NOT coalesce(c.deleted, false);

-- The chart (FF p. 10-11), first match wins. TAM: on site, three quarters of the month must be alignment.
CREATE TEMP TABLE decided_entry AS
WITH charted AS (
  SELECT *,
    CASE
      WHEN internal THEN 'INTERNAL'
      WHEN project THEN 'PROFESSIONAL_SERVICES'
      WHEN sent_area IS NOT NULL THEN sent_area
      WHEN role IN ('vcio', 'design desk') THEN 'VCIO'
      WHEN role = 'centralized services' OR work_type IN ('patching', 'monitoring', 'backup')
        THEN 'CENTRALIZED_SERVICES'
      WHEN proactive THEN 'PLANNED'
      WHEN role IN ('tam', 'technology alignment manager')
        AND (onsite OR work_type = 'alignment' OR ticket IS NULL) THEN 'TECHNOLOGY_ALIGNMENT'
      ELSE 'SUPPORT' END AS charted
  FROM entry_fact),
tested AS (
  SELECT *,
    sum(worked_ms) FILTER (WHERE charted = 'TECHNOLOGY_ALIGNMENT' AND onsite) OVER w AS onsite_ms,
    sum(worked_ms) FILTER (WHERE charted = 'TECHNOLOGY_ALIGNMENT' AND onsite AND work_type = 'alignment')
      OVER w AS aligned_ms
  FROM charted WINDOW w AS (PARTITION BY client_id, month)),
placed AS (
  SELECT *,
    CASE
      WHEN charted = 'PLANNED' THEN 'TECHNOLOGY_ALIGNMENT'
      WHEN charted = 'TECHNOLOGY_ALIGNMENT' AND onsite AND work_type <> 'alignment'
        AND coalesce(aligned_ms, 0) * 4 < onsite_ms * 3 THEN 'EXCEPTION'
      ELSE charted END AS placed
  FROM tested)
SELECT source_id, external_id, ticket, technician_id, started_at, day, month, client_id, internal,
       worked_ms, onsite, technical,
       CASE placed WHEN 'EXCEPTION' THEN 'SUPPORT' ELSE placed END AS charted_area,
       placed IN ('SUPPORT', 'EXCEPTION') AS responsive,
       placed = 'SUPPORT' AND NOT covered AS leaked,
       charted = 'TECHNOLOGY_ALIGNMENT' AND onsite AS weighed,
       charted = 'TECHNOLOGY_ALIGNMENT' AND onsite AND work_type = 'alignment' AS aligned
FROM placed;

-- Client 0: the MSP's own time, on its own record or on none.
CREATE TEMP TABLE hours_of_month AS
SELECT CASE WHEN internal THEN 0 ELSE client_id END AS client_id, month,
       sum(worked_ms) / 3600000.0 AS logged_hours,
       coalesce(sum(worked_ms) FILTER (WHERE responsive), 0) / 3600000.0 AS reactive_hours,
       coalesce(sum(worked_ms) FILTER (WHERE responsive AND onsite), 0) / 3600000.0 AS onsite_hours,
       coalesce(sum(worked_ms) FILTER (WHERE technical), 0) / 3600000.0 AS technical_hours,
       coalesce(sum(worked_ms) FILTER (WHERE technical AND responsive), 0) / 3600000.0
         AS technical_reactive_hours,
       coalesce(sum(worked_ms) FILTER (WHERE leaked), 0) / 3600000.0 AS leaked_hours,
       coalesce(sum(worked_ms) FILTER (
         WHERE charted_area IN ('CENTRALIZED_SERVICES', 'TECHNOLOGY_ALIGNMENT', 'VCIO')), 0)
         / 3600000.0 AS proactive_hours,
       coalesce(sum(worked_ms) FILTER (
         WHERE charted_area NOT IN ('INTERNAL', 'PROFESSIONAL_SERVICES') AND NOT leaked), 0)
         / 3600000.0 AS agreement_hours,
       coalesce(sum(worked_ms) FILTER (WHERE charted_area = 'PROFESSIONAL_SERVICES'), 0) / 3600000.0
         AS project_hours,
       -- What the test of three quarters looks at, before it moves anything.
       coalesce(sum(worked_ms) FILTER (WHERE weighed), 0) / 3600000.0 AS weighed_hours,
       coalesce(sum(worked_ms) FILTER (WHERE aligned), 0) / 3600000.0 AS aligned_hours
FROM decided_entry GROUP BY 1, 2;
