-- Reactive hours per endpoint and month.
SELECT slice, period, reactive_hours AS numerator, endpoint_months AS denominator,
       CASE WHEN endpoint_months > 0 THEN (reactive_hours)::numeric / endpoint_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_ENDPOINT_COUNT'
         WHEN endpoint_months <= 0 THEN 'ZERO_ENDPOINTS'
       END AS reason
FROM summed WHERE among = 'ENDPOINTS' AND needs = 'TIME';
