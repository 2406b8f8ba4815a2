-- Bands of the month $1 by what clients take: $3 says what, A the least. At the threshold a client is in the better band.
SELECT external_id AS slice, round(round(value, 9), CASE $3 WHEN 'COST_TO_SERVE_PERCENT' THEN 2 ELSE 4 END) AS basis,
       1 + (SELECT count(*) FROM unnest($2::numeric[]) t WHERE t < round(value, 9))::int AS rank
FROM (SELECT client_id, month, CASE $3::text WHEN 'COST_TO_SERVE_PERCENT' THEN cost_percent ELSE reactive_per_seat END AS value
      FROM band_figure) f
JOIN market USING (client_id) WHERE month = $1 AND value IS NOT NULL ORDER BY 1;
