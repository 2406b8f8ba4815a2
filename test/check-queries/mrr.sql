-- Recurring revenue by the months that have passed, the running one by its days.
SELECT slice, period, mrr AS numerator, length AS denominator,
       CASE WHEN length > 0 THEN mrr / length END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY';
