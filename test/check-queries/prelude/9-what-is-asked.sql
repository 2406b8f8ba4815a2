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

-- What banding looks at, by client and month, money a month: the running one at its pace. What MRR is worth at a
-- target of 70 %: by the margin of three months, of those with a known cost. Without a known cost no share of it; without known time or seats
-- no hours a seat.
CREATE TEMP TABLE band_figure AS
WITH sums AS (
  SELECT f.*, coalesce(mrr, 0) + coalesce(nrr, 0) AS service, coalesce(labour, 0) + coalesce(tools, 0) AS cost,
         month >= (SELECT since FROM known WHERE kind = 'LABOUR') AS costed,
         month >= (SELECT since FROM known WHERE kind = 'TIME') AS timed,
         month >= (SELECT since FROM known WHERE kind = 'MONEY') AS moneyed
  FROM fact f),
kept AS (
  SELECT b.client_id, b.month, sum(coalesce(a.mrr, 0)) AS fee, sum(coalesce(a.managed, 0)) AS managed,
         sum(coalesce(a.uncosted_managed, 0)) AS uncosted, sum(1 / pace) AS months
  FROM sums b JOIN sums a ON a.client_id = b.client_id AND a.month BETWEEN b.month - interval '2 months' AND b.month AND a.costed
  JOIN (SELECT month, days::numeric / (least(until, today + 1) - month) AS pace FROM asked, asked_month) p ON p.month = a.month
  GROUP BY 1, 2)
SELECT f.client_id, f.month, coalesce(f.mrr, 0) * p.pace AS basis,
       CASE WHEN k.fee IS NULL OR (k.managed <= 0 AND k.uncosted > 0) THEN NULL
            WHEN k.fee > 0 THEN coalesce(f.mrr, 0) * p.pace * (k.fee - k.managed) / k.fee / 0.7
            ELSE (k.fee - k.managed) / k.months / 0.7 END AS worth,
       CASE WHEN costed AND service > 0 AND NOT (cost <= 0 AND coalesce(f.uncosted, 0) > 0) THEN cost / service END AS cost_share,
       CASE WHEN timed AND m.has_seat_count AND f.seat_months > 0 THEN coalesce(e.hours, 0) / f.seat_months END AS hours_per_seat,
       CASE WHEN timed AND m.has_seat_count AND f.seat_months > 0 THEN coalesce(f.reactive_hours, 0) / f.seat_months END AS reactive_per_seat,
       CASE WHEN costed AND moneyed AND service > 0 AND NOT (cost <= 0 AND coalesce(f.uncosted, 0) > 0) THEN 100 * cost / service END AS cost_percent
FROM sums f
JOIN market m USING (client_id)
JOIN (SELECT month, days::numeric / (least(until, today + 1) - month) AS pace FROM asked, asked_month) p USING (month)
LEFT JOIN kept k USING (client_id, month)
LEFT JOIN (SELECT client_id, month, sum(worked_ms) / 3600000.0 AS hours FROM decided_entry
           WHERE NOT internal AND charted_area <> 'PROFESSIONAL_SERVICES' GROUP BY 1, 2) e USING (client_id, month);
ANALYZE band_figure;
