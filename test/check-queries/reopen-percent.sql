-- Reopens of closes; not known while a source counts reopens that it does not tell.
SELECT slice, period, reopens AS numerator, closes AS denominator,
       CASE WHEN closes > 0 AND untold = 0 THEN reopens::numeric * 100 / closes END AS value,
       CASE
         WHEN months = 0 OR untold > 0 THEN 'DATA_INCOMPLETE'
         WHEN closes <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS';
