-- Hours that people could work.
SELECT slice, period, CASE WHEN months > 0 THEN capacity ELSE 0 END AS numerator,
       (CASE WHEN months > 0 THEN 1 ELSE 0 END) AS denominator,
       CASE WHEN months > 0 THEN capacity END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
       END AS reason
FROM summed WHERE among = 'ALL' AND needs = '' AND slice = 'MSP';
