SELECT slice, period, fte_months AS numerator, (months > 0)::int AS denominator,
       CASE WHEN months > 0 THEN fte_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = '' AND slice = 'MSP';
