-- Each month asked for, with its real number of days and those that have passed (today counts).
CREATE TEMP TABLE asked_month AS
SELECT m::date AS month,
       (m + interval '1 month')::date AS until,
       (m + interval '1 month')::date - m::date AS days
FROM asked, generate_series(from_month::timestamp, to_month::timestamp, interval '1 month') m
WHERE m::date <= today;

CREATE TEMP TABLE asked_day AS
SELECT d::date AS day, month, days
FROM asked, asked_month,
     generate_series(month::timestamp, until::timestamp - interval '1 day', interval '1 day') d
WHERE d::date <= today;

-- Every month by itself, every calendar quarter that is asked for whole, and all of it.
CREATE TEMP TABLE asked_period AS
SELECT to_char(month, 'YYYY-MM') AS period, month FROM asked_month
UNION ALL
SELECT q, month
FROM (SELECT to_char(month, 'YYYY"-Q"Q') AS q, month,
             count(*) OVER (PARTITION BY to_char(month, 'YYYY"-Q"Q')) AS n
      FROM asked_month) whole
WHERE n = 3
UNION ALL
SELECT 'ALL', month FROM asked_month;
