-- MRR carried by one person.
SELECT slice, period, mrr AS numerator, technology_alignment AS denominator,
       CASE WHEN technology_alignment > 0 THEN mrr::numeric / technology_alignment END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN technology_alignment <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
