-- What is asked: one tenant, the months from..to, and the day it is. The test fills in the one row.
CREATE TEMP TABLE asked (tenant int, from_month date, to_month date, today date, zone text);
