-- A year of MRR and NRR per employee.
SELECT slice, period, (mrr + nrr) AS numerator, employee_months AS denominator,
       CASE WHEN employee_months > 0 THEN (mrr + nrr)::numeric * 12 / employee_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN employee_months <= 0 THEN 'NO_EMPLOYEES'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
