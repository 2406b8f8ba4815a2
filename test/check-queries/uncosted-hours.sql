-- Hours for clients without a known cost.
SELECT slice, period, CASE WHEN months > 0 THEN uncosted ELSE 0 END AS numerator,
       (CASE WHEN months > 0 THEN 1 ELSE 0 END) AS denominator,
       CASE WHEN months > 0 THEN uncosted END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'TIME';
