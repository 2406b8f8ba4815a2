SELECT slice, period, closed_tickets AS numerator, (months > 0)::int AS denominator,
       CASE WHEN months > 0 THEN closed_tickets END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS';
