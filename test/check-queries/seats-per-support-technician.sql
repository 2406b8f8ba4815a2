-- Seats that one technical person of the support desk carries. Without any seat count nothing is carried.
SELECT slice, period, seat_months AS numerator, people AS denominator,
       CASE WHEN people > 0 THEN seat_months::numeric / people END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN people <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM (SELECT *, CASE WHEN clients > 0 THEN support_technicians ELSE 0 END AS people FROM summed) s
WHERE among = 'SEATS' AND needs = '' AND slice = 'MSP';
