-- The clients that numbers are about, and the days on which each is active.
CREATE TEMP TABLE entry_day AS
SELECT e.*, (e.started_at AT TIME ZONE zone)::date AS day
FROM time_entry e, asked
WHERE e.tenant_id = tenant AND NOT e.deleted;

CREATE TEMP TABLE checked_client AS
SELECT c.id AS client_id, c.external_id AS slice, c.offboarded_on,
       coalesce(
         c.onboarded_on,
         (SELECT min(starts_on) FROM agreement a
          WHERE a.tenant_id = tenant AND a.client_id = c.id AND NOT a.deleted),
         (SELECT min(effective_on) FROM seat_count s
          WHERE s.tenant_id = tenant AND s.client_id = c.id AND NOT s.deleted
            AND (s.seats IS NOT NULL OR s.endpoints IS NOT NULL)),
         least(
           (SELECT min((opened_at AT TIME ZONE zone)::date) FROM ticket t
            WHERE t.tenant_id = tenant AND t.client_id = c.id AND NOT t.deleted),
           (SELECT min(day) FROM entry_day e WHERE e.stated_client_id = c.id))) AS active_from,
       EXISTS (SELECT FROM seat_count s WHERE s.tenant_id = tenant AND s.client_id = c.id
               AND NOT s.deleted AND s.seats IS NOT NULL) AS has_seat_count,
       EXISTS (SELECT FROM seat_count s WHERE s.tenant_id = tenant AND s.client_id = c.id
               AND NOT s.deleted AND s.endpoints IS NOT NULL) AS has_endpoint_count,
       c.status = 'PROSPECT' AS prospect
FROM client c, asked
WHERE c.tenant_id = tenant AND NOT c.internal AND NOT c.deleted;

CREATE TEMP TABLE active_day AS
SELECT client_id, day, month, days
FROM checked_client, asked_day
WHERE NOT prospect AND day >= active_from AND day < coalesce(offboarded_on, 'infinity');
