-- A year of MRR and NRR per technical employee.
SELECT slice, period, (mrr + nrr) AS numerator, technical_employee_months AS denominator,
       CASE WHEN technical_employee_months > 0 THEN (mrr + nrr)::numeric * 12 / technical_employee_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN technical_employee_months <= 0 THEN 'NO_EMPLOYEES'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
