-- What a seat costs when the MSP’s overhead is spread over all its seats.
WITH whole AS (
  SELECT a.period, a.overhead, s.clients AS seated, a.seat_months AS seats FROM summed a
  JOIN summed s USING (slice, needs, period)
  WHERE a.among = 'ALL' AND s.among = 'SEATS' AND a.needs = 'LABOUR' AND slice = 'MSP')
SELECT slice, period, coalesce(value, 0) AS numerator, (value IS NOT NULL)::int AS denominator, value,
       CASE
         WHEN months = 0 THEN 'DATA_INCOMPLETE'
         WHEN seated = 0 OR clients = 0 THEN 'NO_SEAT_COUNT'
         WHEN unknown THEN 'NO_COST'
         WHEN seat_months <= 0 THEN 'ZERO_SEATS'
       END AS reason
FROM (
  SELECT *, CASE WHEN seat_months > 0 AND NOT unknown
                 THEN managed / seat_months + of_msp / seats END AS value
  FROM (
    SELECT s.*, w.overhead AS of_msp, w.seats, w.seated, s.managed <= 0 AND s.uncosted_managed > 0 AS unknown
    FROM summed s JOIN whole w USING (period) WHERE s.among = 'SEATS' AND s.needs = 'LABOUR') known) priced;
