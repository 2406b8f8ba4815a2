-- MRR of each client from month to month. The running month's agreements are carried on at their rate so far; a
-- client that is billed by invoice alone and not yet this month is as it was.
WITH agreed AS (
  SELECT client_id, month, sum(a_month / days) AS agreed FROM line_day
  WHERE kind = 'RECURRING_SERVICE' GROUP BY 1, 2),
told AS (
  SELECT f.client_id, f.month, coalesce(f.mrr, 0) AS mrr, coalesce(f.client_months, 0) AS share,
         coalesce(a.agreed, 0) AS agreed,
         m.days::numeric / (least(m.until, today + 1) - m.month) AS pace,
         m.until > today AS running
  FROM asked, fact f JOIN asked_month m USING (month) LEFT JOIN agreed a USING (client_id, month)),
whole AS (
  SELECT client_id, month, running,
         CASE WHEN running AND mrr = 0 AND share = 0 AND lag(agreed, 1, 0) OVER w = 0 THEN lag(mrr, 1, 0) OVER w
              ELSE agreed * pace + (mrr - agreed) END AS mrr,
         CASE WHEN running AND mrr = 0 AND share = 0 AND lag(agreed, 1, 0) OVER w = 0 THEN lag(share, 1, 0) OVER w
              ELSE least(1, share * pace) END AS share
  FROM told WINDOW w AS (PARTITION BY client_id ORDER BY month)),
-- A month under agreement for a part only leaves the rest of the fee to the month beside it.
parted AS (
  SELECT *, mrr <> 0 OR share > 0 AS customer,
         CASE WHEN share > 0 AND share < 1 AND mrr > 0 THEN mrr * (1 - share) / share ELSE 0 END AS rest
  FROM whole),
around AS (
  SELECT *, lag(mrr, 1, 0) OVER w AS before, lag(customer, 1, false) OVER w AS was,
         lag(rest, 1, 0) OVER w AS rest_before, lag(customer, 2, false) OVER w AS was_earlier,
         lead(customer) OVER w AS stays
  FROM parted WINDOW w AS (PARTITION BY client_id ORDER BY month)),
changed AS (
  SELECT *, mrr - before AS change,
         CASE WHEN mrr <= before THEN 0 WHEN NOT was THEN mrr - before
              WHEN NOT was_earlier THEN least(mrr - before, rest_before) ELSE 0 END AS came,
         CASE WHEN mrr > before THEN 0 WHEN NOT customer THEN mrr - before
              WHEN NOT stays THEN -least(before - mrr, rest) ELSE 0 END AS went
  FROM around)
SELECT to_char(month, 'YYYY-MM') AS month, round(round(sum(before), 9), 2) AS opening, round(round(sum(mrr), 9), 2) AS closing,
       round(round(sum(mrr), 9), 2) - round(round(sum(before), 9), 2) AS net, sum(came) AS came,
       coalesce(sum(change - came) FILTER (WHERE change > 0), 0) AS expansion,
       coalesce(sum(change - went) FILTER (WHERE change <= 0), 0) AS contraction, sum(went) AS went,
       bool_or(running) AS partial
FROM changed
WHERE month BETWEEN $1 AND $2 AND month >= (SELECT since FROM known WHERE kind = 'MONEY')
GROUP BY month ORDER BY month;
