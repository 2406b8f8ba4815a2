-- Net closings per technical person of the support desk and month.
SELECT slice, period, closed AS numerator, support_technicians AS denominator,
       CASE WHEN support_technicians > 0 THEN closed::numeric / support_technicians END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN support_technicians <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TICKETS' AND slice = 'MSP';
