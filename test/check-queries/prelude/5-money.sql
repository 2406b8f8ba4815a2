-- Revenue, each invoice once: a row that the books tell of too is left out. It has the same number; where one of
-- them has none, the same day and amount.
CREATE TEMP TABLE revenue_once AS
WITH numbered AS (
  SELECT r.*, s.ledger,
         nullif(regexp_replace(regexp_replace(lower(r.invoice_number), '^inv(oice)?|[^a-z0-9]', '', 'g'), '^0+', ''), '') AS plain
  FROM revenue r JOIN asked ON r.tenant_id = tenant
  JOIN source s ON s.tenant_id = tenant AND s.id = r.source_id
  WHERE NOT r.deleted)
SELECT client_id, posted_on, kind, amount FROM numbered r
WHERE r.ledger
  OR NOT coalesce((r.client_id, r.plain) IN (SELECT b.client_id, b.plain FROM numbered b
      WHERE b.ledger AND b.plain IS NOT NULL AND abs(b.posted_on - r.posted_on) <= 60), false)
    AND NOT coalesce((r.client_id, r.posted_on, r.amount) IN (SELECT b.client_id, b.posted_on, b.amount FROM numbered b
      WHERE b.ledger AND (b.invoice_number IS NULL OR r.invoice_number IS NULL)), false);

-- Recurring lines by day: an amount holds from its date to the next one of its line, within the agreement.
CREATE TEMP TABLE line_day AS
WITH step AS (
  SELECT a.client_id, l.kind, a.starts_on, a.ends_before, l.effective_on,
         lead(l.effective_on) OVER (PARTITION BY a.id, l.kind, l.line ORDER BY l.effective_on) AS until,
         l.amount * CASE l.cycle WHEN 'WEEKLY' THEN 52 ELSE 12 END
           / CASE l.cycle WHEN 'WEEKLY' THEN 12.0 WHEN 'MONTHLY' THEN 12 WHEN 'QUARTERLY' THEN 36
                          WHEN 'SEMIANNUAL' THEN 72 WHEN 'ANNUAL' THEN 144 END AS a_month
  FROM agreement_amount l
  JOIN asked ON l.tenant_id = tenant
  JOIN agreement a ON a.tenant_id = tenant AND a.id = l.agreement_id AND NOT a.deleted
  JOIN checked_client c ON c.client_id = a.client_id)
SELECT client_id, kind, d.month, d.day, d.days, a_month
FROM step
JOIN asked_day d ON d.day >= greatest(effective_on, starts_on)
  AND d.day < least(coalesce(until, 'infinity'), coalesce(ends_before, 'infinity'))
WHERE a_month <> 0;

-- By client (0: none), month and kind: what the lines come to, on how many days, and what was posted.
CREATE TEMP TABLE recurring_of_month AS
WITH lines AS (
  SELECT client_id, month, kind, sum(a_month / days) AS amount,
         count(DISTINCT day)::numeric / min(days) AS share
  FROM line_day GROUP BY client_id, month, kind),
posted AS (
  SELECT coalesce(r.client_id, 0) AS client_id, m.month, kind, sum(amount) AS amount,
         coalesce(sum(amount) FILTER (WHERE amount < 0), 0) AS credits
  FROM revenue_once r
  JOIN asked_month m ON r.posted_on >= m.month AND r.posted_on < m.until
  WHERE (r.client_id IS NULL OR r.client_id IN (SELECT client_id FROM checked_client))
  GROUP BY 1, 2, 3),
active AS (
  SELECT client_id, month, count(*)::numeric / min(days) AS share
  FROM active_day GROUP BY client_id, month)
SELECT client_id, month, kind,
       -- With a line, positive rows are only its invoices; without one, they are all there is.
       CASE WHEN l.amount IS NULL THEN p.amount ELSE l.amount + coalesce(p.credits, 0) END AS amount,
       CASE WHEN l.amount IS NULL THEN coalesce(a.share, 0) ELSE l.share END AS client_months
FROM lines l
FULL JOIN posted p USING (client_id, month, kind)
LEFT JOIN active a USING (client_id, month);

CREATE TEMP TABLE money_of_month AS
SELECT client_id, month,
       coalesce(sum(amount) FILTER (WHERE kind = 'RECURRING_SERVICE'), 0) AS mrr,
       coalesce(sum(client_months) FILTER (WHERE kind = 'RECURRING_SERVICE'), 0) AS client_months,
       coalesce(sum(amount) FILTER (WHERE kind = 'NON_RECURRING_SERVICE'), 0) AS nrr,
       coalesce(sum(amount) FILTER (WHERE kind = 'RECURRING_PRODUCT'), 0) AS recurring_product,
       coalesce(sum(amount) FILTER (WHERE kind = 'PRODUCT'), 0) AS product
FROM recurring_of_month GROUP BY client_id, month;

-- Active days on which a client has a recurring service line above 0; of one billed by invoice alone, all of them.
CREATE TEMP TABLE covered_day AS
WITH charged AS (
  SELECT DISTINCT client_id, day FROM line_day WHERE kind = 'RECURRING_SERVICE' AND a_month > 0),
lined AS (
  SELECT DISTINCT client_id, month FROM line_day WHERE kind = 'RECURRING_SERVICE'),
invoiced AS (
  SELECT DISTINCT client_id, date_trunc('month', posted_on::timestamp)::date AS month FROM revenue_once
  WHERE kind = 'RECURRING_SERVICE' AND client_id IS NOT NULL
  EXCEPT SELECT client_id, month FROM lined)
SELECT client_id, day, month, days FROM active_day JOIN charged USING (client_id, day)
UNION
SELECT client_id, day, month, days FROM active_day JOIN invoiced USING (client_id, month);

CREATE TEMP TABLE covered_of_month AS
SELECT a.client_id, a.month, coalesce(sum(s.seats::numeric), 0) / min(a.days) AS covered_seat_months
FROM covered_day a
LEFT JOIN seat_step s ON s.client_id = a.client_id AND (a.day >= s.since OR s.first)
  AND a.day < coalesce(s.until, 'infinity')
GROUP BY a.client_id, a.month;
