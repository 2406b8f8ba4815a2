-- Seats that one technical person of the support desk carries.
SELECT slice, period, seat_months AS numerator, support_technicians AS denominator,
       CASE WHEN support_technicians > 0 THEN seat_months::numeric / support_technicians END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN support_technicians <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = '' AND slice = 'MSP';
