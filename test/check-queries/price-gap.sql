-- MRR per seat less what it must be to leave 70 %.
SELECT slice, period, coalesce(value, 0) AS numerator, (value IS NOT NULL)::int AS denominator, value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN unknown THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM (
  SELECT *, CASE WHEN seat_months > 0 AND NOT unknown THEN mrr / seat_months - managed / seat_months / 0.3 END AS value
  FROM (
    SELECT *, managed <= 0 AND uncosted_managed > 0 AS unknown
    FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR+MONEY') known) priced;
