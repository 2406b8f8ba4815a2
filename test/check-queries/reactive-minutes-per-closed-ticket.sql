-- The period's own reactive minutes per net closing.
SELECT slice, period, reactive_hours AS numerator, closed AS denominator,
       CASE WHEN closed > 0 THEN reactive_hours::numeric * 60 / closed END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN closed <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS+TIME';
