-- Reactive hours on site, of all reactive hours.
SELECT slice, period, onsite_hours AS numerator, reactive_hours AS denominator,
       CASE WHEN reactive_hours > 0 THEN onsite_hours::numeric * 100 / reactive_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN reactive_hours <= 0 THEN 'NO_HOURS'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME';
