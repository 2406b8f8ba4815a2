-- Reactive hours of technical staff, of all they logged.
SELECT slice, period, technical_reactive_hours AS numerator, technical_hours AS denominator,
       CASE WHEN technical_hours > 0 THEN technical_reactive_hours::numeric * 100 / technical_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN technical_hours <= 0 THEN 'NO_HOURS'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME';
