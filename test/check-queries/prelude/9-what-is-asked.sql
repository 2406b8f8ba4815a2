-- Months in which all that money is told from is known: labour cost, and agreements or revenue.
-- `length` is how long each has lasted so far, in months.
CREATE TEMP TABLE priced_month AS
SELECT m.month, (least(m.until, today + 1) - m.month)::numeric / m.days AS length
FROM asked, asked_month m
WHERE m.month >= (SELECT max(since) FROM known WHERE kind IN ('LABOUR', 'MONEY'))
  AND (SELECT count(since) FROM known WHERE kind IN ('LABOUR', 'MONEY')) = 2;

-- The same for the time on tickets.
CREATE TEMP TABLE worked_month AS
SELECT m.month, (least(m.until, today + 1) - m.month)::numeric / m.days AS length
FROM asked, asked_month m
WHERE m.month >= (SELECT max(since) FROM known WHERE kind IN ('TIME', 'TICKETS'))
  AND (SELECT count(since) FROM known WHERE kind IN ('TIME', 'TICKETS')) = 2;

-- The market of each client.
CREATE TEMP TABLE market AS
SELECT c.id AS client_id, c.name, c.external_id, c.segment, c.territory, k.has_seat_count
FROM client c JOIN asked ON c.tenant_id = tenant JOIN checked_client k ON k.client_id = c.id;

-- Tickets of the same client, type and requester as another one opened in the 30 days before.
CREATE TEMP TABLE asked_again AS
WITH known AS MATERIALIZED (
  SELECT c.source_id, c.external_id, c.client_id, c.opened_at, lower(trim(t.type)) AS type,
         lower(trim(t.requester)) AS requester
  FROM asked JOIN ticket t ON t.tenant_id = tenant JOIN checked_ticket c USING (source_id, external_id))
SELECT DISTINCT b.source_id, b.external_id
FROM known a JOIN known b USING (client_id, type, requester)
WHERE a.opened_at BETWEEN b.opened_at - interval '30 days' AND b.opened_at
  AND (a.opened_at, a.source_id, a.external_id) < (b.opened_at, b.source_id, b.external_id);

-- Bands by MRR of the month (the running one at its pace): C, from 3 000 B, from 7 500 A; without MRR none.
CREATE TEMP TABLE banded AS
SELECT f.client_id, f.month,
       CASE WHEN per_month >= 7500 THEN 'A' WHEN per_month >= 3000 THEN 'B' WHEN per_month > 0 THEN 'C' END AS band
FROM (SELECT f.*, f.mrr * m.days / (least(m.until, today + 1) - m.month) AS per_month
      FROM asked, fact f JOIN asked_month m USING (month)) f
WHERE f.client_id <> 0;
ANALYZE fact, priced_month, worked_month, market, asked_again, banded;
