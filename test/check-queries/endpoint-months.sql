SELECT slice, period, endpoint_months AS numerator, (months > 0 AND clients > 0)::int AS denominator,
       CASE WHEN months > 0 AND clients > 0 THEN endpoint_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_ENDPOINT_COUNT'
       END AS reason
FROM summed WHERE among = 'ENDPOINTS' AND needs = '';
