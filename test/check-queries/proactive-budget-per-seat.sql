-- What may be spent of MRR per covered seat to leave 70 %, less what support costs these clients a seat.
SELECT slice, period, coalesce(value, 0) AS numerator, (value IS NOT NULL)::int AS denominator, value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN seated = 0 THEN 'NO_SEAT_COUNT'
         WHEN clients = 0 AND all_seats > 0 THEN 'NO_AGREEMENT'
         WHEN unknown THEN 'NO_COST'
         WHEN value IS NULL THEN 'ZERO_SEATS'
       END AS reason
FROM (
  SELECT *, CASE WHEN covered_seat_months > 0 AND NOT unknown
           THEN mrr / covered_seat_months * 0.3 - support_cost / seat_months END AS value
  FROM (
    SELECT c.*, s.clients AS seated, s.seat_months AS all_seats,
           c.support_cost <= 0 AND c.uncosted_support > 0 AS unknown
    FROM summed c JOIN summed s USING (slice, period, needs)
    WHERE c.among = 'COVERED' AND s.among = 'SEATS' AND needs = 'LABOUR+MONEY') known) priced;
