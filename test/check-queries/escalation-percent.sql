-- Flagged, moved, escalated, or worked by a higher tier than the first.
SELECT slice, period, escalated AS numerator, closed_tickets AS denominator,
       CASE WHEN closed_tickets > 0 THEN escalated::numeric * 100 / closed_tickets END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN closed_tickets <= 0 THEN 'NO_TICKETS_CLOSED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS';
