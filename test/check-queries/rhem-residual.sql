-- RHEM less tickets per seat × hours of labour per ticket: time off tickets, and late time.
SELECT slice, period, coalesce(value, 0) AS numerator, (value IS NOT NULL)::int AS denominator, value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN seat_months = 0 THEN 'ZERO_SEATS'
         WHEN cohort = 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM (
  SELECT *, reactive_hours / nullif(seat_months, 0)
            - (opened / nullif(seat_months, 0)) * (handle_hours / nullif(cohort, 0)) AS value
  FROM summed WHERE among = 'SEATS' AND needs = 'TICKETS+TIME') residual;
