-- People and tools of one area, per seat.
SELECT slice, period, technology_alignment_cost AS numerator, seat_months AS denominator,
       CASE WHEN seat_months > 0 AND NOT ((technology_alignment_cost) <= 0 AND uncosted_technology_alignment > 0) THEN (technology_alignment_cost)::numeric / seat_months END AS value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN (technology_alignment_cost) <= 0 AND uncosted_technology_alignment > 0 THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM summed WHERE among = 'SEATS' AND needs = 'LABOUR';
