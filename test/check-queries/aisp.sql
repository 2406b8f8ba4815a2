-- MRR per seat under an agreement, of the clients with a covered day in the period.
SELECT slice, period, c.mrr AS numerator, c.covered_seat_months AS denominator,
       CASE WHEN c.covered_seat_months > 0 THEN c.mrr::numeric / c.covered_seat_months END AS value,
       CASE
         WHEN s.months = 0 THEN 'DATA_INCOMPLETE'
         WHEN s.clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN c.clients = 0 AND s.seat_months > 0 THEN 'NO_AGREEMENT'
         WHEN c.covered_seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed c JOIN summed s USING (slice, period, needs)
WHERE c.among = 'COVERED' AND s.among = 'SEATS' AND needs = 'MONEY';
