-- What is dated before the MSP can have begun, by the calendar of the MSP; counts and agreements before 1980.
WITH dated AS (
  SELECT (started_at AT TIME ZONE zone)::date < earliest_date AS early, deleted
  FROM asked JOIN time_entry ON tenant_id = tenant JOIN msp ON msp.id = tenant
  UNION ALL SELECT (opened_at AT TIME ZONE zone)::date < earliest_date, deleted
  FROM asked JOIN ticket ON tenant_id = tenant JOIN msp ON msp.id = tenant
  UNION ALL SELECT posted_on < earliest_date, deleted
  FROM asked JOIN revenue ON tenant_id = tenant JOIN msp ON msp.id = tenant
  UNION ALL SELECT extract(year FROM effective_on) < 1980, deleted FROM asked JOIN seat_count ON tenant_id = tenant
  UNION ALL SELECT extract(year FROM starts_on) < 1980, deleted FROM asked JOIN agreement ON tenant_id = tenant)
SELECT count(*)::int AS count FROM dated WHERE early AND NOT deleted;
