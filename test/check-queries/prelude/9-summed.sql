-- The first month from which on a kind is known: before it, nothing is not zero. A row alone is no beginning
-- when the next one comes after more than half a year (revenue: a year) of nothing.
CREATE TEMP TABLE known AS
WITH happened AS (
  SELECT 'TIME' AS kind, date_trunc('month', day)::date AS month, interval '7 months' AS near FROM entry_day
  UNION ALL
  SELECT 'TICKETS', date_trunc('month', opened_at AT TIME ZONE zone)::date, interval '7 months'
  FROM ticket, asked WHERE tenant_id = tenant AND NOT deleted
  UNION ALL
  SELECT 'REVENUE', date_trunc('month', posted_on::timestamp)::date, interval '13 months'
  FROM revenue, asked WHERE tenant_id = tenant AND NOT deleted),
months AS (SELECT kind, month, near, count(*) AS rows FROM happened GROUP BY kind, month, near),
begun AS (
  SELECT a.kind, min(a.month) AS since FROM months a
  WHERE a.rows > 1
     OR EXISTS (SELECT FROM months b WHERE b.kind = a.kind AND b.month > a.month AND b.month <= a.month + a.near)
     OR NOT EXISTS (SELECT FROM months b WHERE b.kind = a.kind AND b.month > a.month)
  GROUP BY a.kind)
SELECT kind, since FROM begun WHERE kind <> 'REVENUE'
UNION ALL
SELECT 'MONEY', least(
  (SELECT date_trunc('month', min(starts_on)::timestamp)::date FROM agreement, asked WHERE tenant_id = tenant AND NOT deleted),
  (SELECT since FROM begun WHERE kind = 'REVENUE'))
UNION ALL
SELECT 'LABOUR', date_trunc('month', min(effective_on)::timestamp)::date
FROM labour_cost, asked WHERE tenant_id = tenant;

CREATE TEMP TABLE needed AS
SELECT * FROM (VALUES ('', '{}'::text[]), ('TIME', '{TIME}'), ('TICKETS', '{TICKETS}'),
  ('MONEY', '{MONEY}'), ('TICKETS+TIME', '{TICKETS,TIME}'),
  ('MONEY+TIME', '{MONEY,TIME}'), ('LABOUR', '{LABOUR}'), ('LABOUR+MONEY', '{LABOUR,MONEY}')) n (needs, kinds);

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
SELECT c.client_id, m.month, s.seat_months, s.estimated_seat_months, v.covered_seat_months, p.endpoint_months,
       y.mrr, y.nrr, y.client_months, y.recurring_product, y.product,
       t.opened, t.closes, t.reopens, t.untold, t.closed_tickets, t.elapsed_hours, t.escalated, t.cohort,
       t.handle_hours, t.touches, t.long, t.alerts, t.first_touch,
       d.active_months, CASE WHEN d.has_seat_count THEN d.active_months END AS seated_months,
       h.project_hours, h.weighed_hours, h.aligned_hours,
       h.logged_hours, h.reactive_hours, h.onsite_hours, h.technical_hours,
       h.technical_reactive_hours, h.leaked_hours, h.proactive_hours,
       h.agreement_hours, k.labour, k.tools, k.managed_labour, k.managed_tools, k.managed, k.professional_services_cost, k.centralized_services_cost, k.technology_alignment_cost, k.vcio_cost, k.support_cost, k.uncosted, k.uncosted_managed, k.uncosted_proactive, k.uncosted_professional_services, k.uncosted_centralized_services, k.uncosted_technology_alignment, k.uncosted_vcio, k.uncosted_support
FROM (SELECT DISTINCT client_id FROM member) c
CROSS JOIN asked_month m
LEFT JOIN seats_of_month s USING (client_id, month)
LEFT JOIN covered_of_month v USING (client_id, month)
LEFT JOIN endpoints_of_month p USING (client_id, month)
LEFT JOIN money_of_month y USING (client_id, month)
LEFT JOIN tickets_of_month t USING (client_id, month)
LEFT JOIN hours_of_month h USING (client_id, month)
LEFT JOIN cost_of_month k USING (client_id, month)
LEFT JOIN (SELECT client_id, month, has_seat_count, count(*)::numeric / min(days) AS active_months
           FROM active_day JOIN checked_client USING (client_id) GROUP BY 1, 2, 3) d USING (client_id, month);

ANALYZE fact, taking_part, asked_period, member;

-- Sums by slice and period over the months that are known; `months` says how many those are, `length` how long they have
-- lasted so far in months,
-- `clients` how many take part. The staff is the MSP's alone.
CREATE TEMP TABLE summed AS
WITH counted AS (
  SELECT n.needs, p.period, p.month, (least(m.until, today + 1) - m.month)::numeric / m.days AS length
  FROM needed n CROSS JOIN asked CROSS JOIN asked_period p JOIN asked_month m USING (month)
  WHERE NOT EXISTS (SELECT FROM unnest(n.kinds) k LEFT JOIN known ON known.kind = k
                    WHERE known.since IS NULL OR p.month < known.since)),
grid AS (
  SELECT a.among, n.needs, s.slice, p.period
  FROM (VALUES ('ALL'), ('SEATS'), ('COVERED'), ('ENDPOINTS')) a (among), needed n,
       (SELECT DISTINCT slice FROM member) s, (SELECT DISTINCT period FROM asked_period) p),
-- A client with a covered day in the period takes part with all its months.
covered AS (
  SELECT DISTINCT needs, period, client_id FROM counted JOIN covered_of_month USING (month)),
part AS (
  SELECT among, needs, slice, period, month, client_id FROM counted CROSS JOIN taking_part
  UNION ALL
  SELECT 'COVERED', needs, slice, period, month, client_id
  FROM counted JOIN covered USING (needs, period) JOIN taking_part USING (client_id)
  WHERE among = 'SEATS'),
added AS (
  SELECT among, needs, slice, period, count(DISTINCT client_id) AS clients,
         sum(seat_months) AS seat_months, sum(estimated_seat_months) AS estimated_seat_months,
         sum(covered_seat_months) AS covered_seat_months,
         sum(endpoint_months) AS endpoint_months, sum(mrr) AS mrr, sum(nrr) AS nrr,
         sum(client_months) AS client_months, sum(recurring_product) AS recurring_product,
         sum(product) AS product, sum(opened) AS opened, sum(closes) AS closes,
         sum(reopens) AS reopens, sum(untold) AS untold, sum(closed_tickets) AS closed_tickets,
         sum(elapsed_hours) AS elapsed_hours, sum(escalated) AS escalated, sum(cohort) AS cohort,
         sum(handle_hours) AS handle_hours, sum(touches) AS touches, sum(long) AS long,
         sum(alerts) AS alerts, sum(first_touch) AS first_touch, sum(active_months) AS active_months,
         sum(seated_months) AS seated_months, sum(project_hours) AS project_hours,
         sum(weighed_hours) AS weighed_hours, sum(aligned_hours) AS aligned_hours,
         sum(logged_hours) AS logged_hours, sum(reactive_hours) AS reactive_hours,
         sum(onsite_hours) AS onsite_hours, sum(technical_hours) AS technical_hours,
         sum(technical_reactive_hours) AS technical_reactive_hours,
         sum(leaked_hours) AS leaked_hours, sum(proactive_hours) AS proactive_hours,
         sum(agreement_hours) AS agreement_hours,
         sum(labour) AS labour,
         sum(tools) AS tools,
         sum(managed_labour) AS managed_labour,
         sum(managed_tools) AS managed_tools,
         sum(managed) AS managed,
         sum(professional_services_cost) AS professional_services_cost,
         sum(centralized_services_cost) AS centralized_services_cost,
         sum(technology_alignment_cost) AS technology_alignment_cost,
         sum(vcio_cost) AS vcio_cost,
         sum(support_cost) AS support_cost,
         sum(uncosted) AS uncosted,
         sum(uncosted_managed) AS uncosted_managed,
         sum(uncosted_proactive) AS uncosted_proactive,
         sum(uncosted_professional_services) AS uncosted_professional_services,
         sum(uncosted_centralized_services) AS uncosted_centralized_services,
         sum(uncosted_technology_alignment) AS uncosted_technology_alignment,
         sum(uncosted_vcio) AS uncosted_vcio,
         sum(uncosted_support) AS uncosted_support
  FROM part JOIN fact USING (month, client_id)
  GROUP BY among, needs, slice, period),
staffed AS (
  SELECT needs, period, sum(fte_months) AS fte_months,
         sum(support_technicians) AS support_technicians, sum(support) AS support,
         sum(professional_services) AS professional_services,
         sum(centralized_services) AS centralized_services,
         sum(technology_alignment) AS technology_alignment, sum(vcio) AS vcio,
         sum(employee_months) AS employee_months,
         sum(technical_employee_months) AS technical_employee_months,
         sum(overhead) AS overhead, sum(capacity) AS capacity,
         sum(technical_capacity) AS technical_capacity, sum(staffed_hours) AS staffed_hours,
         sum(client_hours) AS client_hours, sum(billable_hours) AS billable_hours
  FROM counted LEFT JOIN staff_of_month USING (month) LEFT JOIN employees_of_month USING (month)
  LEFT JOIN overhead_of_month USING (month) LEFT JOIN capacity_of_month USING (month)
  GROUP BY needs, period)
SELECT g.among, g.needs, g.slice, g.period,
       coalesce(n.months, 0) AS months,
       coalesce(n.length, 0) AS length,
       coalesce(a.clients, 0) AS clients,
       coalesce(seat_months, 0) AS seat_months,
       coalesce(estimated_seat_months, 0) AS estimated_seat_months,
       coalesce(covered_seat_months, 0) AS covered_seat_months,
       coalesce(endpoint_months, 0) AS endpoint_months,
       coalesce(mrr, 0) AS mrr, coalesce(nrr, 0) AS nrr, coalesce(client_months, 0) AS client_months,
       coalesce(recurring_product, 0) AS recurring_product, coalesce(product, 0) AS product,
       coalesce(opened, 0) AS opened, coalesce(closes, 0) AS closes, coalesce(reopens, 0) AS reopens,
       coalesce(untold, 0) AS untold,
       coalesce(closes, 0) - coalesce(reopens, 0) AS closed,
       coalesce(closed_tickets, 0) AS closed_tickets, coalesce(elapsed_hours, 0) AS elapsed_hours,
       coalesce(escalated, 0) AS escalated, coalesce(cohort, 0) AS cohort,
       coalesce(handle_hours, 0) AS handle_hours, coalesce(touches, 0) AS touches,
       coalesce(long, 0) AS long, coalesce(alerts, 0) AS alerts, coalesce(first_touch, 0) AS first_touch,
       coalesce(active_months, 0) AS active_months, coalesce(seated_months, 0) AS seated_months,
       coalesce(project_hours, 0) AS project_hours, coalesce(weighed_hours, 0) AS weighed_hours,
       coalesce(aligned_hours, 0) AS aligned_hours, coalesce(logged_hours, 0) AS logged_hours,
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
       coalesce(technical_employee_months, 0) AS technical_employee_months,
       coalesce(agreement_hours, 0) AS agreement_hours,
       coalesce(labour, 0) AS labour,
       coalesce(tools, 0) AS tools,
       coalesce(managed_labour, 0) AS managed_labour,
       coalesce(managed_tools, 0) AS managed_tools,
       coalesce(managed, 0) AS managed,
       coalesce(professional_services_cost, 0) AS professional_services_cost,
       coalesce(centralized_services_cost, 0) AS centralized_services_cost,
       coalesce(technology_alignment_cost, 0) AS technology_alignment_cost,
       coalesce(vcio_cost, 0) AS vcio_cost,
       coalesce(support_cost, 0) AS support_cost,
       coalesce(uncosted, 0) AS uncosted,
       coalesce(uncosted_managed, 0) AS uncosted_managed,
       coalesce(uncosted_proactive, 0) AS uncosted_proactive,
       coalesce(uncosted_professional_services, 0) AS uncosted_professional_services,
       coalesce(uncosted_centralized_services, 0) AS uncosted_centralized_services,
       coalesce(uncosted_technology_alignment, 0) AS uncosted_technology_alignment,
       coalesce(uncosted_vcio, 0) AS uncosted_vcio,
       coalesce(uncosted_support, 0) AS uncosted_support,
       coalesce(overhead, 0) AS overhead,
       coalesce(capacity, 0) AS capacity,
       coalesce(technical_capacity, 0) AS technical_capacity,
       coalesce(staffed_hours, 0) AS staffed_hours,
       coalesce(client_hours, 0) AS client_hours,
       coalesce(billable_hours, 0) AS billable_hours
FROM grid g
LEFT JOIN (SELECT needs, period, count(*) AS months, sum(length) AS length FROM counted GROUP BY 1, 2) n USING (needs, period)
LEFT JOIN added a USING (among, needs, slice, period)
LEFT JOIN staffed s ON s.needs = g.needs AND s.period = g.period AND g.slice = 'MSP';

ANALYZE summed (among, needs, slice, period);
ANALYZE closed_ticket;
