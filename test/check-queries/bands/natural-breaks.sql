-- Every way to cut the clients of the month $1 into $2 bands (fewer where fewer differ), and of those the one with
-- the least squares inside. `ways`: how many are as good.
WITH RECURSIVE placed AS (
  SELECT external_id, round(basis, 9) AS basis, row_number() OVER w AS place,
         sum(round(basis, 9)) OVER w AS sum, sum(round(basis, 9) * round(basis, 9)) OVER w AS squares
  FROM band_figure JOIN market USING (client_id) WHERE month = $1 AND basis > 0
  WINDOW w AS (ORDER BY basis, external_id ROWS UNBOUNDED PRECEDING)),
wanted AS (SELECT least($2::int, count(DISTINCT basis)::int) AS bands, count(*)::int AS clients FROM placed),
-- A client and the next one of another value: here a band can end.
ending AS (
  SELECT p.place, p.sum, p.squares FROM placed p JOIN placed q ON q.place = p.place + 1 AND q.basis > p.basis
  UNION ALL SELECT p.place, p.sum, p.squares FROM placed p JOIN wanted ON p.place = clients),
cut AS (
  SELECT 0 AS bands, 0::bigint AS place, 0::numeric AS sum, 0::numeric AS squares, 0::numeric AS inside, '{}'::bigint[] AS ends
  UNION ALL
  SELECT c.bands + 1, e.place, e.sum, e.squares,
         c.inside + (e.squares - c.squares) - (e.sum - c.sum) * (e.sum - c.sum) / (e.place - c.place), c.ends || e.place
  FROM cut c JOIN ending e ON e.place > c.place JOIN wanted w ON c.bands < w.bands),
whole AS (SELECT inside, ends FROM cut JOIN wanted w ON cut.bands = w.bands AND place = clients),
best AS (SELECT * FROM whole ORDER BY inside LIMIT 1)
SELECT p.external_id AS slice, p.basis, b.inside,
       (SELECT count(*) FROM whole w WHERE w.inside <= b.inside * (1 + 1e-12) + 1e-9)::int AS ways,
       1 + (SELECT count(*) FROM unnest(b.ends) e WHERE e < (SELECT max(place) FROM placed) AND e >= p.place)::int AS rank
FROM placed p, best b ORDER BY 1;
