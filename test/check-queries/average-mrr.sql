-- MRR per client with a recurring line, by its days.
SELECT slice, period, mrr AS numerator, client_months AS denominator,
       CASE WHEN client_months > 0 THEN mrr::numeric / client_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN client_months <= 0 THEN 'NO_AGREEMENT'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY';
