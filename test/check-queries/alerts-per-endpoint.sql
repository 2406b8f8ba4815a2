-- Alerts that resolved themselves per endpoint and month.
SELECT slice, period, alerts AS numerator, endpoint_months AS denominator,
       CASE WHEN endpoint_months > 0 THEN (alerts)::numeric / endpoint_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_ENDPOINT_COUNT'
         WHEN endpoint_months <= 0 THEN 'ZERO_ENDPOINTS'
       END AS reason
FROM summed WHERE among = 'ENDPOINTS' AND needs = 'TICKETS';
