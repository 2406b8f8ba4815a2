-- Hours for clients, of what the same people could work.
SELECT slice, period, client_hours AS numerator, capacity AS denominator,
       CASE WHEN capacity > 0 THEN (client_hours)::numeric * 100 / capacity END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN capacity <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME' AND slice = 'MSP';
