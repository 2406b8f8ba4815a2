-- A count holds until the next one; the first one also before it, which is an estimate.
CREATE TEMP TABLE seat_step AS
WITH told AS (
  SELECT DISTINCT ON (client_id, effective_on) client_id, effective_on, seats
  FROM seat_count, asked
  WHERE tenant_id = tenant AND NOT deleted AND seats IS NOT NULL
  ORDER BY client_id, effective_on, received_no DESC)
SELECT client_id, seats, effective_on AS since,
       lead(effective_on) OVER w AS until, lag(effective_on) OVER w IS NULL AS first
FROM told WINDOW w AS (PARTITION BY client_id ORDER BY effective_on);

CREATE TEMP TABLE endpoint_step AS
WITH told AS (
  SELECT DISTINCT ON (client_id, effective_on) client_id, effective_on, endpoints
  FROM seat_count, asked
  WHERE tenant_id = tenant AND NOT deleted AND endpoints IS NOT NULL
  ORDER BY client_id, effective_on, received_no DESC)
SELECT client_id, endpoints, effective_on AS since,
       lead(effective_on) OVER w AS until, lag(effective_on) OVER w IS NULL AS first
FROM told WINDOW w AS (PARTITION BY client_id ORDER BY effective_on);

CREATE TEMP TABLE seats_of_month AS
SELECT a.client_id, a.month,
       sum(s.seats::numeric) / min(a.days) AS seat_months,
       coalesce(sum(s.seats::numeric) FILTER (WHERE a.day < s.since), 0) / min(a.days)
         AS estimated_seat_months
FROM active_day a
JOIN seat_step s ON s.client_id = a.client_id AND (a.day >= s.since OR s.first)
  AND a.day < coalesce(s.until, 'infinity')
GROUP BY a.client_id, a.month;

CREATE TEMP TABLE endpoints_of_month AS
SELECT a.client_id, a.month, sum(s.endpoints::numeric) / min(a.days) AS endpoint_months
FROM active_day a
JOIN endpoint_step s ON s.client_id = a.client_id AND (a.day >= s.since OR s.first)
  AND a.day < coalesce(s.until, 'infinity')
GROUP BY a.client_id, a.month;
