-- Nine in ten of the closed tickets took at most this many hours: the ticket of that rank, counted from the fastest.
WITH ranked AS (
  SELECT slice, period, (array_agg(elapsed_hours ORDER BY elapsed_hours))[((count(*) * 9 + 9) / 10)::int] AS value
  FROM member JOIN closed_ticket USING (client_id) JOIN asked_period USING (month)
  GROUP BY slice, period)
SELECT slice, period, coalesce(value, 0) AS numerator, (value IS NOT NULL)::int AS denominator, value,
       CASE WHEN months = 0 THEN 'DATA_INCOMPLETE' WHEN value IS NULL THEN 'NO_TICKETS_CLOSED' END AS reason
FROM summed LEFT JOIN ranked USING (slice, period)
WHERE among = 'ALL' AND needs = 'TICKETS';
