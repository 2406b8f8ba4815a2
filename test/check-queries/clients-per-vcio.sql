-- Active clients that one person in vCIO looks after.
SELECT slice, period, active_months AS numerator, vcio AS denominator,
       CASE WHEN vcio > 0 THEN (active_months)::numeric / vcio END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN vcio <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = '' AND slice = 'MSP';
