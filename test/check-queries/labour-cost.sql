-- People of all five areas.
SELECT slice, period, CASE WHEN months > 0 THEN labour ELSE 0 END AS numerator,
       (months > 0)::int AS denominator,
       CASE WHEN months > 0 AND NOT ((labour) <= 0 AND uncosted > 0) THEN labour END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN (labour) <= 0 AND uncosted > 0 THEN 'NO_COST'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'LABOUR';
