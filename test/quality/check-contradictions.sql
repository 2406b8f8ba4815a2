-- Contradictions told a second time, record by record: each is looked for among the others, without windows.
WITH period AS (
  SELECT to_date($2, 'YYYY-MM') AS first, (to_date($3, 'YYYY-MM') + interval '1 month')::date AS until
), entry AS (
  SELECT e.*, c.name AS client_name, c.status, c.onboarded_on, c.offboarded_on, c.internal,
    w.employed_from, w.employed_until,
    coalesce(nullif(trim(lower(w.email)), ''), trim(lower(w.name))) AS person,
    s.external_id AS survivor, s.opened_at AS survivor_opened_at, coalesce(
      (SELECT id FROM agreement a WHERE a.tenant_id = $1 AND a.id = e.agreement_id AND NOT a.deleted),
      (SELECT id FROM agreement a WHERE a.tenant_id = $1 AND a.id = s.agreement_id AND NOT a.deleted)) AS agreed
  FROM time_entry e
  LEFT JOIN client c ON c.tenant_id = $1 AND c.id = e.client_id
  LEFT JOIN technician w ON w.tenant_id = $1 AND w.id = e.technician_id
  LEFT JOIN ticket k ON k.tenant_id = $1 AND k.source_id = e.source_id AND k.external_id = e.ticket_external_id
  LEFT JOIN ticket s ON s.tenant_id = $1 AND s.source_id = k.source_id AND s.external_id = k.survivor
  CROSS JOIN period
  WHERE e.tenant_id = $1 AND NOT e.deleted AND e.worked_on >= first AND e.worked_on < until
), told AS MATERIALIZED (
  -- Work for a deleted client is in nobody's numbers, but in its technician's day.
  SELECT e.*, NOT coalesce((SELECT deleted FROM client c WHERE c.tenant_id = $1 AND c.id = e.client_id), false) AS counts
  FROM entry e
), timed AS MATERIALIZED (
  SELECT * FROM told WHERE technician_id IS NOT NULL AND worked_ms > 0
), first_telling AS (
  SELECT started_at, worked_ms, technician_id, client_id, ticket_external_id, source_id, min(external_id) AS external_id
  FROM timed GROUP BY 1, 2, 3, 4, 5, 6
), first_source AS (
  SELECT started_at, worked_ms, person, trim(lower(client_name)) AS name, min(source_id) AS source_id
  FROM timed WHERE counts GROUP BY 1, 2, 3, 4
), day AS (
  SELECT source_id, technician_id, worked_on, sum(worked_ms) AS ms FROM told GROUP BY 1, 2, 3
), tiny AS (
  SELECT source_id, technician_id, to_char(worked_on, 'YYYY-MM') AS month FROM told t
  GROUP BY 1, 2, 3
  HAVING count(*) FILTER (WHERE worked_ms > 0) >= 5 AND max(worked_ms) <= 12 * 60000
    AND NOT bool_or(EXISTS (SELECT FROM day d WHERE d.source_id = t.source_id
      AND d.technician_id IS NOT DISTINCT FROM t.technician_id AND d.worked_on = t.worked_on AND d.ms > 24 * 60000))
), placed AS (
  SELECT *, work_type ~* '(^|[^a-z0-9_])remote($|[^a-z0-9_])' AS says_remote,
    work_type ~* '(^|[^a-z0-9_])on[ -]?site($|[^a-z0-9_])' AS says_onsite
  FROM told WHERE counts
), ticketed AS MATERIALIZED (
  SELECT t.*, (t.opened_at AT TIME ZONE $4)::date AS opened_on, c.status, c.onboarded_on, c.offboarded_on
  FROM ticket t JOIN client c ON c.tenant_id = $1 AND c.id = t.client_id CROSS JOIN period
  WHERE t.tenant_id = $1 AND NOT t.deleted AND t.merged_into IS NULL AND NOT c.deleted AND NOT c.internal
    AND (t.opened_at AT TIME ZONE $4)::date >= first AND (t.opened_at AT TIME ZONE $4)::date < until
), own_event AS (
  SELECT v.* FROM ticket_event v WHERE v.tenant_id = $1 AND NOT v.deleted AND NOT v.derived
), turn AS MATERIALIZED (
  -- A close and a reopening at one instant come to nothing.
  SELECT v.source_id, v.ticket_external_id AS external_id, v.kind, v.occurred_at,
    lag(v.kind) OVER (PARTITION BY v.source_id, v.ticket_external_id ORDER BY v.occurred_at) AS before,
    lead(v.kind) OVER (PARTITION BY v.source_id, v.ticket_external_id ORDER BY v.occurred_at) AS after
  FROM own_event v
  WHERE v.kind IN ('CLOSED', 'REOPENED') AND NOT EXISTS (SELECT FROM own_event o
    WHERE o.source_id = v.source_id AND o.ticket_external_id = v.ticket_external_id
      AND o.occurred_at = v.occurred_at AND o.kind IN ('CLOSED', 'REOPENED') AND o.kind <> v.kind)
), turned AS (
  SELECT t.*, EXISTS (SELECT FROM turn u WHERE u.source_id = t.source_id AND u.external_id = t.external_id
      AND u.before IS NULL AND u.kind = 'REOPENED') AS without_beginning,
    EXISTS (SELECT FROM turn u WHERE u.source_id = t.source_id AND u.external_id = t.external_id
      AND u.before = u.kind) AS with_gap,
    EXISTS (SELECT FROM turn u WHERE u.source_id = t.source_id AND u.external_id = t.external_id
      AND u.after IS NULL AND u.kind = 'CLOSED') AS ends_closed
  FROM ticketed t
  WHERE EXISTS (SELECT FROM own_event v WHERE v.source_id = t.source_id
    AND v.ticket_external_id = t.external_id AND v.kind IN ('CLOSED', 'REOPENED'))
), posted AS (
  SELECT r.*, trim(lower(c.name)) AS client_name, coalesce(c.internal, false) AS internal
  FROM revenue r LEFT JOIN client c ON c.tenant_id = $1 AND c.id = r.client_id CROSS JOIN period
  WHERE r.tenant_id = $1 AND NOT r.deleted AND r.posted_on >= first AND r.posted_on < until
), counted AS (
  SELECT s.client_id, s.effective_on, count(DISTINCT seats) > 1 OR count(DISTINCT endpoints) > 1 AS differ
  FROM seat_count s JOIN client c ON c.tenant_id = $1 AND c.id = s.client_id AND NOT c.deleted CROSS JOIN period
  WHERE s.tenant_id = $1 AND NOT s.deleted AND s.effective_on >= first AND s.effective_on < until
  GROUP BY 1, 2
), past AS (
  SELECT c.* FROM client c CROSS JOIN period
  WHERE c.tenant_id = $1 AND NOT c.internal AND (c.offboarded_on IS NULL OR c.offboarded_on > first)
    AND (c.id IN (SELECT client_id FROM seat_count WHERE tenant_id = $1 AND NOT deleted AND effective_on < until)
      OR c.id IN (SELECT client_id FROM agreement WHERE tenant_id = $1 AND NOT deleted AND starts_on < until
        AND (ends_before IS NULL OR ends_before > first)))
), managed AS (
  SELECT a.* FROM agreement a JOIN client c ON c.tenant_id = $1 AND c.id = a.client_id CROSS JOIN period
  WHERE a.tenant_id = $1 AND a.type = 'MANAGED' AND NOT a.deleted AND NOT c.deleted AND NOT c.internal
    AND a.starts_on < until AND (a.ends_before IS NULL OR a.ends_before > first)
), cost AS (
  SELECT l.* FROM labour_cost l CROSS JOIN period
  WHERE l.tenant_id = $1 AND l.effective_on < until AND l.monthly_cost > 0 AND l.hourly_cost > 0
), alive AS (SELECT * FROM client WHERE tenant_id = $1 AND NOT deleted AND NOT internal)
SELECT 'DUPLICATE_WORK' AS code, count(*) FILTER (WHERE counts AND NOT EXISTS (SELECT FROM first_telling f
    WHERE f.source_id = t.source_id AND f.external_id = t.external_id)) AS count,
  count(*) FILTER (WHERE counts) AS of FROM timed t
UNION ALL SELECT 'WORK_TOLD_BY_TWO_SOURCES', count(*) FILTER (WHERE t.source_id <> f.source_id), count(*)
  FROM timed t JOIN first_source f ON f.started_at = t.started_at AND f.worked_ms = t.worked_ms AND f.person = t.person
    AND f.name IS NOT DISTINCT FROM trim(lower(t.client_name)) WHERE t.counts
UNION ALL SELECT 'HOURS_AS_MINUTES', count(*) FILTER (WHERE EXISTS (SELECT FROM tiny y WHERE y.source_id = t.source_id
    AND y.technician_id IS NOT DISTINCT FROM t.technician_id AND y.month = to_char(t.worked_on, 'YYYY-MM'))), count(*)
  FROM told t WHERE worked_ms > 0 AND counts
UNION ALL SELECT 'OVERFULL_DAYS', count(*) FILTER (WHERE d.ms > 24 * 3600000), count(*)
  FROM told t JOIN day d USING (source_id, technician_id, worked_on) WHERE t.counts
UNION ALL SELECT 'OVERLAPPING_WORK', count(*) FILTER (WHERE EXISTS (SELECT FROM told o
    WHERE o.source_id = t.source_id AND o.technician_id = t.technician_id AND o.month = t.month
      AND (o.started_at, o.external_id) < (t.started_at, t.external_id)
      AND o.started_at + o.worked_ms * interval '1 millisecond' > t.started_at)), count(*)
  FROM timed t WHERE counts
UNION ALL SELECT 'ENTRIES_OUTSIDE_EMPLOYMENT',
    count(*) FILTER (WHERE worked_on < employed_from OR worked_on >= employed_until), count(*)
  FROM told WHERE technician_id IS NOT NULL AND counts
UNION ALL SELECT 'ENTRIES_OUTSIDE_CLIENT_TIME', count(*) FILTER (WHERE status = 'PROSPECT'
    OR worked_on < onboarded_on OR worked_on >= offboarded_on), count(*)
  FROM told WHERE client_id IS NOT NULL AND NOT internal AND counts
UNION ALL SELECT 'ENTRIES_BEFORE_TICKET',
    count(*) FILTER (WHERE survivor_opened_at - started_at > interval '1 day'), count(*)
  FROM told WHERE survivor IS NOT NULL AND counts
UNION ALL SELECT 'AGREEMENT_OF_ANOTHER_CLIENT', count(*) FILTER (WHERE NOT EXISTS (SELECT FROM agreement a
    WHERE a.tenant_id = $1 AND a.id = t.agreed AND a.client_id = t.client_id)), count(*)
  FROM told t WHERE agreed IS NOT NULL AND counts
UNION ALL SELECT 'ONSITE_DIFFERS_FROM_WORK_TYPE',
    count(*) FILTER (WHERE (onsite AND says_remote) OR (NOT onsite AND says_onsite)), count(*)
  FROM placed WHERE says_remote AND NOT says_onsite OR says_onsite AND NOT says_remote
UNION ALL SELECT 'TICKET_LOGS_WITHOUT_BEGINNING', count(*) FILTER (WHERE without_beginning), count(*) FROM turned
UNION ALL SELECT 'TICKET_LOGS_WITH_GAPS', count(*) FILTER (WHERE with_gap), count(*) FROM turned
UNION ALL SELECT 'TICKET_STATES_DIFFER', count(*) FILTER (WHERE ends_closed <> (closed_at IS NOT NULL)), count(*)
  FROM turned
UNION ALL SELECT 'TICKET_EVENTS_BEFORE_OPENING', count(*) FILTER (WHERE EXISTS (SELECT FROM own_event v
    WHERE v.source_id = t.source_id AND v.ticket_external_id = t.external_id AND v.occurred_at < t.opened_at)),
  count(*) FILTER (WHERE EXISTS (SELECT FROM own_event v
    WHERE v.source_id = t.source_id AND v.ticket_external_id = t.external_id)) FROM ticketed t
UNION ALL SELECT 'TICKETS_CLOSED_BEFORE_OPENING', count(*) FILTER (WHERE closed_at < opened_at), count(closed_at)
  FROM ticketed
UNION ALL SELECT 'TICKETS_OUTSIDE_CLIENT_TIME', count(*) FILTER (WHERE status = 'PROSPECT'
    OR opened_on < onboarded_on OR opened_on >= offboarded_on), count(*) FROM ticketed
UNION ALL SELECT 'TICKETS_WITHOUT_CLIENT', count(*) - count(client_id), count(*) FROM ticket CROSS JOIN period
  WHERE tenant_id = $1 AND NOT deleted AND merged_into IS NULL
    AND to_char(opened_at AT TIME ZONE $4, 'YYYY-MM') BETWEEN $2 AND $3
UNION ALL SELECT 'REPEATED_SEAT_COUNTS', count(*) FILTER (WHERE differ), count(*) FROM counted
UNION ALL SELECT 'DELETED_CLIENTS_WITH_HISTORY', count(*) FILTER (WHERE deleted), count(*) FROM past
UNION ALL SELECT 'CLIENTS_SENT_TWICE', count(*) - count(DISTINCT trim(lower(name))), count(*) FROM alive
UNION ALL SELECT 'TECHNICIANS_SENT_TWICE', count(nullif(trim(email), '')) - count(DISTINCT nullif(trim(lower(email)), '')),
    count(*) FROM technician WHERE tenant_id = $1 AND NOT deleted
UNION ALL SELECT 'AGREEMENTS_WITHOUT_AMOUNTS', count(*) FILTER (
    WHERE id NOT IN (SELECT agreement_id FROM agreement_amount WHERE tenant_id = $1)
      AND client_id NOT IN (SELECT client_id FROM posted WHERE kind = 'RECURRING_SERVICE' AND client_id IS NOT NULL)),
    count(*) FROM managed
UNION ALL SELECT 'INTERNAL_CLIENT_BILLED', count(*) FILTER (WHERE internal), count(*) FROM posted
UNION ALL SELECT 'REVENUE_AGREEMENT_DIFFERS', count(*) FILTER (WHERE NOT EXISTS (SELECT FROM agreement a
    WHERE a.tenant_id = $1 AND a.id = p.agreement_id AND a.client_id = p.client_id)), count(*)
  FROM posted p WHERE agreement_id IS NOT NULL
UNION ALL SELECT 'REVENUE_TOLD_BY_TWO_SOURCES', count(*) FILTER (WHERE EXISTS (SELECT FROM posted o
    WHERE o.posted_on = p.posted_on AND o.amount = p.amount AND o.kind = p.kind AND o.client_name = p.client_name
      AND o.source_id < p.source_id)), count(*) FROM posted p
UNION ALL SELECT 'COSTS_AT_ODDS', count(*) FILTER (WHERE monthly_cost / hourly_cost NOT BETWEEN 20 AND 400), count(*)
  FROM cost
UNION ALL SELECT 'STAFF_RECORDS_AFTER_LEAVING', count(*) FILTER (WHERE employed_until <= greatest(
      (SELECT max(effective_on) FROM labour_cost l WHERE l.tenant_id = $1 AND l.technician_id = w.id),
      (SELECT max(effective_on) FROM allocation o WHERE o.tenant_id = $1 AND o.technician_id = w.id))), count(*)
  FROM technician w WHERE tenant_id = $1 AND NOT deleted AND employed_until IS NOT NULL
