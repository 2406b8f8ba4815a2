-- Net closings, of the tickets opened in the same period.
SELECT slice, period, closed AS numerator, opened AS denominator,
       CASE WHEN opened > 0 THEN closed::numeric * 100 / opened END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN opened <= 0 THEN 'NO_TICKETS_OPENED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS';
