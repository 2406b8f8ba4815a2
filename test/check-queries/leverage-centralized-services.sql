-- Endpoints carried by one person.
SELECT slice, period, endpoint_months AS numerator, centralized_services AS denominator,
       CASE WHEN centralized_services > 0 THEN endpoint_months::numeric / centralized_services END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN centralized_services <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = '' AND slice = 'MSP';
