-- What was billed beside the fee, per hour of billable and project work.
SELECT slice, period, nrr AS numerator, project_hours AS denominator,
       CASE WHEN project_hours > 0 THEN (nrr)::numeric / project_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN project_hours <= 0 THEN 'NO_HOURS'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY+TIME';
