-- NRR carried by one person.
SELECT slice, period, nrr AS numerator, professional_services AS denominator,
       CASE WHEN professional_services > 0 THEN nrr::numeric / professional_services END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN professional_services <= 0 THEN 'UNSTAFFED'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = 'MONEY' AND slice = 'MSP';
