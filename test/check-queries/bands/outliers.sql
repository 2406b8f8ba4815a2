-- Clients of the month $1 in bands by the thresholds $2: how far each lies from the median of its band in median
-- absolute deviations; in a band of fewer than five, or without any deviation, how many interquartile ranges beyond
-- the quartiles of all. A quartile between two clients lies between them in proportion. Nearer to the median than a
-- fifth of it nobody stands out.
WITH banded AS (
  SELECT client_id, external_id, (SELECT count(*) FROM unnest($2::numeric[]) t WHERE t > round(basis, 9)) AS band, what, value::float8
  FROM band_figure JOIN market USING (client_id),
       LATERAL (VALUES ('cost', cost_share), ('hours', hours_per_seat)) v (what, value)
  WHERE month = $1 AND basis > 0),
having_one AS (SELECT * FROM banded WHERE value IS NOT NULL),
middle AS (
  SELECT what, band, count(*) AS n, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median FROM having_one GROUP BY 1, 2),
spread AS (
  SELECT what, band, n, median, percentile_cont(0.5) WITHIN GROUP (ORDER BY abs(value - median)) AS mad
  FROM having_one JOIN middle USING (what, band) GROUP BY 1, 2, 3, 4),
quarter AS (
  SELECT what, percentile_cont(0.25) WITHIN GROUP (ORDER BY value) AS low,
         percentile_cont(0.75) WITHIN GROUP (ORDER BY value) AS high
  FROM having_one GROUP BY what),
whole AS (SELECT what, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS all_median FROM having_one GROUP BY 1),
judged AS (
  SELECT h.external_id, what, value, CASE WHEN n >= 5 AND mad > 1e-12 THEN median ELSE all_median END AS middle,
         CASE WHEN n >= 5 AND mad > 1e-12 THEN 0.6745 * (value - median) / mad
              WHEN value BETWEEN low - 1e-12 AND high + 1e-12 THEN 0
              WHEN high - low > 1e-12 THEN (value - CASE WHEN value > high THEN high ELSE low END) / (high - low) END AS score,
         CASE WHEN n >= 5 AND mad > 1e-12 THEN 3.5 ELSE 1.5 END AS "limit"
  FROM having_one h JOIN spread USING (what, band) JOIN quarter USING (what) JOIN whole USING (what)),
found AS (
  SELECT *, (score IS NULL OR abs(score) > "limit") AND abs(value - middle) >= 0.2 * abs(middle) - 1e-12 AS stands_out,
         CASE WHEN value > middle THEN 'HIGH' ELSE 'LOW' END AS side
  FROM judged)
SELECT b.external_id AS slice,
       coalesce(bool_or(stands_out) FILTER (WHERE j.what = 'cost'), false) AS outlier,
       max(side) FILTER (WHERE stands_out AND j.what = 'cost') AS direction,
       max(j.score) FILTER (WHERE j.what = 'cost') AS score,
       coalesce(bool_or(stands_out) FILTER (WHERE j.what = 'hours'), false) AS hours_outlier,
       max(side) FILTER (WHERE stands_out AND j.what = 'hours') AS hours_direction,
       max(j.score) FILTER (WHERE j.what = 'hours') AS hours_score
FROM (SELECT DISTINCT external_id FROM banded) b LEFT JOIN found j USING (external_id) GROUP BY 1 ORDER BY 1;
