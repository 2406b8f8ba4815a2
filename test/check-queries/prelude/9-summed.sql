-- The first month in which anything of a kind is known: before it, nothing is not zero.
CREATE TEMP TABLE known AS
SELECT 'TIME' AS kind, date_trunc('month', min(day))::date AS since FROM entry_day
UNION ALL
SELECT 'TICKETS', date_trunc('month', min(opened_at AT TIME ZONE zone))::date
FROM ticket, asked WHERE tenant_id = tenant AND NOT deleted
UNION ALL
SELECT 'MONEY', date_trunc('month', least(
  (SELECT min(starts_on) FROM agreement, asked WHERE tenant_id = tenant AND NOT deleted),
  (SELECT min(posted_on) FROM revenue, asked WHERE tenant_id = tenant AND NOT deleted)))::date;

CREATE TEMP TABLE needed AS
SELECT * FROM (VALUES ('', '{}'::text[]), ('TIME', '{TIME}'), ('TICKETS', '{TICKETS}'),
  ('MONEY', '{MONEY}'), ('TICKETS+TIME', '{TICKETS,TIME}')) n (needs, kinds);

-- The MSP, made of every client and of what has none; and every client by itself.
CREATE TEMP TABLE member AS
SELECT 'MSP' AS slice, client_id, has_seat_count, has_endpoint_count FROM checked_client
UNION ALL SELECT 'MSP', 0, false, false
UNION ALL SELECT slice, client_id, has_seat_count, has_endpoint_count FROM checked_client;

-- Only clients that ever had a count take part in what is divided by it.
CREATE TEMP TABLE taking_part AS
SELECT 'ALL' AS among, slice, client_id FROM member
UNION ALL SELECT 'SEATS', slice, client_id FROM member WHERE has_seat_count
UNION ALL SELECT 'ENDPOINTS', slice, client_id FROM member WHERE has_endpoint_count;

CREATE TEMP TABLE fact AS
SELECT c.client_id, m.month, s.seat_months, s.estimated_seat_months, p.endpoint_months,
       y.mrr, y.nrr, y.client_months, y.recurring_product, y.product,
       t.opened, t.closes, t.reopens, t.closed_tickets, t.elapsed_hours, t.escalated, t.cohort,
       t.handle_hours, t.touches, t.long,
       h.logged_hours, h.reactive_hours, h.onsite_hours, h.technical_hours,
       h.technical_reactive_hours, h.leaked_hours, h.proactive_hours
FROM (SELECT DISTINCT client_id FROM member) c
CROSS JOIN asked_month m
LEFT JOIN seats_of_month s USING (client_id, month)
LEFT JOIN endpoints_of_month p USING (client_id, month)
LEFT JOIN money_of_month y USING (client_id, month)
LEFT JOIN tickets_of_month t USING (client_id, month)
LEFT JOIN hours_of_month h USING (client_id, month);

-- Sums by slice and period over the months that are known; `months` says how many those are,
-- `clients` how many take part. The staff is the MSP's alone.
CREATE TEMP TABLE summed AS
WITH counted AS (
  SELECT n.needs, p.period, p.month FROM needed n CROSS JOIN asked_period p
  WHERE NOT EXISTS (SELECT FROM unnest(n.kinds) k LEFT JOIN known ON known.kind = k
                    WHERE known.since IS NULL OR p.month < known.since)),
grid AS (
  SELECT a.among, n.needs, s.slice, p.period
  FROM (VALUES ('ALL'), ('SEATS'), ('ENDPOINTS')) a (among), needed n,
       (SELECT DISTINCT slice FROM member) s, (SELECT DISTINCT period FROM asked_period) p),
added AS (
  SELECT among, needs, slice, period, count(DISTINCT client_id) AS clients,
         sum(seat_months) AS seat_months, sum(estimated_seat_months) AS estimated_seat_months,
         sum(endpoint_months) AS endpoint_months, sum(mrr) AS mrr, sum(nrr) AS nrr,
         sum(client_months) AS client_months, sum(recurring_product) AS recurring_product,
         sum(product) AS product, sum(opened) AS opened, sum(closes) AS closes,
         sum(reopens) AS reopens, sum(closed_tickets) AS closed_tickets,
         sum(elapsed_hours) AS elapsed_hours, sum(escalated) AS escalated, sum(cohort) AS cohort,
         sum(handle_hours) AS handle_hours, sum(touches) AS touches, sum(long) AS long,
         sum(logged_hours) AS logged_hours, sum(reactive_hours) AS reactive_hours,
         sum(onsite_hours) AS onsite_hours, sum(technical_hours) AS technical_hours,
         sum(technical_reactive_hours) AS technical_reactive_hours,
         sum(leaked_hours) AS leaked_hours, sum(proactive_hours) AS proactive_hours
  FROM counted JOIN fact USING (month) JOIN taking_part USING (client_id)
  GROUP BY among, needs, slice, period),
staffed AS (
  SELECT needs, period, sum(fte_months) AS fte_months,
         sum(support_technicians) AS support_technicians, sum(support) AS support,
         sum(professional_services) AS professional_services,
         sum(centralized_services) AS centralized_services,
         sum(technology_alignment) AS technology_alignment, sum(vcio) AS vcio,
         sum(employee_months) AS employee_months,
         sum(technical_employee_months) AS technical_employee_months
  FROM counted LEFT JOIN staff_of_month USING (month) LEFT JOIN employees_of_month USING (month)
  GROUP BY needs, period)
SELECT g.among, g.needs, g.slice, g.period,
       (SELECT count(*) FROM counted c WHERE c.needs = g.needs AND c.period = g.period) AS months,
       coalesce(a.clients, 0) AS clients,
       coalesce(seat_months, 0) AS seat_months,
       coalesce(estimated_seat_months, 0) AS estimated_seat_months,
       coalesce(endpoint_months, 0) AS endpoint_months,
       coalesce(mrr, 0) AS mrr, coalesce(nrr, 0) AS nrr, coalesce(client_months, 0) AS client_months,
       coalesce(recurring_product, 0) AS recurring_product, coalesce(product, 0) AS product,
       coalesce(opened, 0) AS opened, coalesce(closes, 0) AS closes, coalesce(reopens, 0) AS reopens,
       coalesce(closes, 0) - coalesce(reopens, 0) AS closed,
       coalesce(closed_tickets, 0) AS closed_tickets, coalesce(elapsed_hours, 0) AS elapsed_hours,
       coalesce(escalated, 0) AS escalated, coalesce(cohort, 0) AS cohort,
       coalesce(handle_hours, 0) AS handle_hours, coalesce(touches, 0) AS touches,
       coalesce(long, 0) AS long, coalesce(logged_hours, 0) AS logged_hours,
       coalesce(reactive_hours, 0) AS reactive_hours, coalesce(onsite_hours, 0) AS onsite_hours,
       coalesce(technical_hours, 0) AS technical_hours,
       coalesce(technical_reactive_hours, 0) AS technical_reactive_hours,
       coalesce(leaked_hours, 0) AS leaked_hours, coalesce(proactive_hours, 0) AS proactive_hours,
       coalesce(fte_months, 0) AS fte_months,
       coalesce(support_technicians, 0) AS support_technicians, coalesce(support, 0) AS support,
       coalesce(professional_services, 0) AS professional_services,
       coalesce(centralized_services, 0) AS centralized_services,
       coalesce(technology_alignment, 0) AS technology_alignment, coalesce(vcio, 0) AS vcio,
       coalesce(employee_months, 0) AS employee_months,
       coalesce(technical_employee_months, 0) AS technical_employee_months
FROM grid g
LEFT JOIN added a USING (among, needs, slice, period)
LEFT JOIN staffed s ON s.needs = g.needs AND s.period = g.period AND g.slice = 'MSP';

ANALYZE summed, member, closed_ticket, asked_period;
