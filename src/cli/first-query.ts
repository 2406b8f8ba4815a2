import { monthOf, shiftMonth } from '../numbers/units/month';
import { localDate } from '../numbers/units/local-date';

/** The query that the demo shows: the clients that needed the most support last quarter, per user. */
export function firstQuery(now: Date, zone: string): string {
  const month = monthOf(localDate(now, zone));
  const period = `{ from: "${shiftMonth(month, -3)}", to: "${shiftMonth(month, -1)}" }`;
  return `{ metrics(query: { metrics: [RHEM, AISP], groupBy: [CLIENT], period: ${period}, orderBy: { metric: RHEM }, first: 3 }) { rows { dimensions { label } values { key formatted status } } totals { key formatted status } } }`;
}

export const toCurl = (url: string, token: string, query: string): string =>
  [
    `curl -s ${url} \\`,
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '${JSON.stringify({ query })}'`,
  ].join('\n');

/** Asks the running server over HTTP, as the curl would, and returns its answer as it came. */
export async function askServer(url: string, token: string, query: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.text()).trim();
}
