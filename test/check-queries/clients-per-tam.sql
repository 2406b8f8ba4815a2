-- Active clients that one person in Technology Alignment looks after.
SELECT slice, period, active_months AS numerator, technology_alignment AS denominator,
       CASE WHEN technology_alignment > 0 THEN (active_months)::numeric / technology_alignment END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN technology_alignment <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = '' AND slice = 'MSP';
