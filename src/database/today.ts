/** The tenant's date at an instant, as SQL. Parameters are placeholders: the tenant and the instant. */
export const todaySql = (tenant: string, instant: string): string =>
  `(SELECT (${instant}::timestamptz AT TIME ZONE m.time_zone)::date FROM msp m WHERE m.id = ${tenant})`;
