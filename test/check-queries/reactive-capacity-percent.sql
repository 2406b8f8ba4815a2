-- Reactive hours of technical staff, of what it could work.
SELECT slice, period, technical_reactive_hours AS numerator, technical_capacity AS denominator,
       CASE WHEN technical_capacity > 0 THEN (technical_reactive_hours)::numeric * 100 / technical_capacity END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN technical_capacity <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME' AND slice = 'MSP';
