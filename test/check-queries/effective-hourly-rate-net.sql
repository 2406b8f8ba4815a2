-- MRR less what tools cost, Professional Services aside, per hour that an agreement covers.
SELECT slice, period, mrr - managed_tools AS numerator, agreement_hours AS denominator,
       CASE WHEN agreement_hours > 0 THEN (mrr - managed_tools)::numeric / agreement_hours END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN agreement_hours <= 0 THEN 'NO_HOURS'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY+TIME';
