-- Endpoints carried by one person. Without any endpoint count nothing is carried.
SELECT slice, period, endpoint_months AS numerator, people AS denominator,
       CASE WHEN people > 0 THEN endpoint_months::numeric / people END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_ENDPOINT_COUNT'
         WHEN people <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM (SELECT *, CASE WHEN clients > 0 THEN centralized_services ELSE 0 END AS people FROM summed) s
WHERE among = 'ENDPOINTS' AND needs = '' AND slice = 'MSP';
