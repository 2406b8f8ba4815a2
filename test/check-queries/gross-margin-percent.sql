-- What the managed areas leave of MRR.
SELECT slice, period, mrr - managed AS numerator, mrr AS denominator,
       CASE WHEN mrr > 0 AND NOT ((managed) <= 0 AND uncosted_managed > 0) THEN (mrr - managed)::numeric * 100 / mrr END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN (managed) <= 0 AND uncosted_managed > 0 THEN 'NO_COST'
         WHEN mrr <= 0 THEN 'NO_REVENUE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'LABOUR+MONEY';
