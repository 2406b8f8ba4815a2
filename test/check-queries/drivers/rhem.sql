-- Why the MSP's RHEM of the month $2 is not that of the month $1, from the raw rows of each client with a seat count.
WITH side AS (
  SELECT client_id, month, coalesce(f.reactive_hours, 0) AS hours, coalesce(f.opened, 0) AS tickets,
         coalesce(f.seat_months, 0) AS seats,
         f.handle_hours / nullif(f.cohort, 0) AS labour
  FROM fact f JOIN taking_part p USING (client_id)
  WHERE p.slice = 'MSP' AND p.among = 'SEATS' AND month IN ($1::date, $2::date)),
total AS (SELECT month, sum(seats) AS seats, sum(hours) AS hours FROM side GROUP BY month),
-- Who resolved nothing in one of the months takes the other's labour a ticket.
part AS (
  SELECT client_id, a.tickets / ta.seats AS rate_then, b.tickets / tb.seats AS rate_now,
         coalesce(a.labour, b.labour, 0) AS labour_then, coalesce(b.labour, a.labour, 0) AS labour_now,
         a.hours / ta.seats AS hours_then, b.hours / tb.seats AS hours_now
  FROM side a JOIN side b USING (client_id), total ta, total tb
  WHERE a.month = $1::date AND ta.month = a.month AND b.month = $2::date AND tb.month = b.month
    AND ta.seats > 0 AND tb.seats > 0)
SELECT sum((rate_now - rate_then) * (labour_then + labour_now) / 2) AS tickets_per_seat,
       sum((labour_now - labour_then) * (rate_then + rate_now) / 2) AS labour_per_ticket,
       sum(hours_now - rate_now * labour_now - hours_then + rate_then * labour_then) AS off_ticket_time
FROM part HAVING count(*) > 0;
