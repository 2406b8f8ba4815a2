-- Alignment on site, of all on-site time of the TAM, before the test of three quarters.
SELECT slice, period, aligned_hours AS numerator, weighed_hours AS denominator,
       CASE WHEN weighed_hours > 0 THEN (aligned_hours)::numeric * 100 / weighed_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN weighed_hours <= 0 THEN 'NO_HOURS'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME';
