-- Bands of the month $1 by the thresholds $2, from the top: at or above the lower end is in the band; the lowest has
-- none. Refined: what the revenue is worth at the target margin against the same thresholds, where that is known.
SELECT external_id AS slice, round(round(basis, 9), 2) AS basis,
       1 + (SELECT count(*) FROM unnest($2::numeric[]) t WHERE t > round(basis, 9))::int AS rank,
       1 + (SELECT count(*) FROM unnest($2::numeric[]) t WHERE t > round(coalesce(worth, basis), 9))::int AS refined,
       round(round(worth, 9), 2) AS worth
FROM band_figure JOIN market USING (client_id) WHERE month = $1 AND basis > 0 ORDER BY 1;
