-- $2 bands of the month $1 with as many clients in each as whole clients allow. A band begins at the value of the
-- client in its place; equals go up together.
WITH placed AS (
  SELECT external_id, round(basis, 9) AS basis, row_number() OVER (ORDER BY basis) - 1 AS place, count(*) OVER () AS n
  FROM band_figure JOIN market USING (client_id) WHERE month = $1 AND basis > 0),
edge AS (
  SELECT basis FROM placed, generate_series(1, $2::int - 1) i WHERE place = i * n / $2::int)
SELECT external_id AS slice, $2::int - (SELECT count(*) FROM edge e WHERE e.basis <= p.basis)::int AS rank
FROM placed p ORDER BY 1;
