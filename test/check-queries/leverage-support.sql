-- MRR carried by one person, dispatch included.
SELECT slice, period, mrr AS numerator, support AS denominator,
       CASE WHEN support > 0 THEN mrr::numeric / support END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN support <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
