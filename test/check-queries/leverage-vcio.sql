-- MRR carried by one person, design desk included.
SELECT slice, period, mrr AS numerator, vcio AS denominator,
       CASE WHEN vcio > 0 THEN mrr::numeric / vcio END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN vcio <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
