-- People and tools of all five areas.
SELECT slice, period, CASE WHEN months > 0 THEN labour + tools ELSE 0 END AS numerator,
       (months > 0)::int AS denominator,
       CASE WHEN months > 0 AND NOT ((labour + tools) <= 0 AND uncosted > 0) THEN labour + tools END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN (labour + tools) <= 0 AND uncosted > 0 THEN 'NO_COST'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'LABOUR';
