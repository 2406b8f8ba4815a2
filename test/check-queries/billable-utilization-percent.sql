-- Billable and project hours of people with an area, of what all of these could work.
SELECT slice, period, billable_hours AS numerator, capacity AS denominator,
       CASE WHEN capacity > 0 THEN (billable_hours)::numeric * 100 / capacity END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN capacity <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME' AND slice = 'MSP';
