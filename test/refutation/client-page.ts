import type { TestServer } from '../fixture/server';

interface Valued {
  readonly value: number | null;
  readonly formatted: string;
  readonly reason: string | null;
}
interface Trend {
  readonly key: string;
  readonly name: string;
  readonly values: readonly Valued[];
}
interface Sorted {
  readonly rows: readonly {
    readonly dimensions: readonly { readonly id: string | null; readonly label: string }[];
    readonly values: readonly { readonly value: number | null }[];
  }[];
  readonly totals: readonly { readonly value: number | null }[];
}
interface Page {
  readonly markdown: string;
  readonly seats: readonly Trend[];
  readonly noise: readonly Trend[];
  readonly resolution: readonly Trend[];
  readonly topTypes: readonly { type: string | null; tickets: number; percent: number }[];
  readonly proactive: readonly { readonly area: string; readonly hours: number }[];
}

const NUMBER = 'key name values { value formatted reason }';
const PAGE = `query ($client: ID!, $quarter: Quarter!) {
  clientReport(client: $client, quarter: $quarter) {
    markdown seats { ${NUMBER} } noise { ${NUMBER} } resolution { ${NUMBER} }
    topTypes { type tickets percent } proactive { area hours } } }`;

const sortedBy = (metric: string, cut: string, client: string): string =>
  `metrics(query: { metrics: [${metric}], groupBy: [${cut}], filter: { clients: ["${client}"] }, first: 500
    period: { from: "2026-01", to: "2026-03" } }) {
    rows { dimensions { id label } values { value } } totals { value } }`;

async function ask<T>(server: TestServer, token: string, text: string, variables: object) {
  const { data, errors } = await server.query<T>(token, text, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\\', '');

/** Trends whose values are not the client's own numbers, or whose line of the page has others. */
function wrongTrends(trends: readonly Trend[], own: Record<string, Valued[]>, page: string) {
  return trends.flatMap((trend) => {
    const { key, name, values } = trend;
    const expected = own[key]!;
    const line = `| ${[name, ...values.map(({ formatted }) => formatted)].join(' | ')} |`;
    const isKnown = values.every(({ value }) => value !== null);
    return [
      ...(JSON.stringify(values) === JSON.stringify(expected) ? [] : [`${key} is not its own`]),
      ...(!isKnown || page.includes(plain(line)) ? [] : [`Not on the page: ${line}`]),
    ];
  });
}

function wrongTypes({ topTypes }: Page, { rows, totals }: Sorted, page: string): string[] {
  const all = totals[0]?.value ?? 0;
  const most = rows
    .map(({ dimensions: [type], values: [tickets] }) => ({
      type: type!.id === null ? null : type!.label,
      tickets: tickets?.value ?? 0,
    }))
    .toSorted((a, b) => b.tickets - a.tickets);
  return topTypes.flatMap(({ type, tickets, percent }, at) => {
    const own = most.find((each) => each.type === type);
    const line = `| ${type ?? 'Without a type'} | ${tickets.toLocaleString('en-US')}`;
    return [
      ...(own?.tickets === tickets && most[at]?.tickets === tickets
        ? []
        : [`${type} has not ${tickets} tickets, or is not among the first`]),
      ...(Math.abs(percent - (tickets / all) * 100) < 1e-9 ? [] : [`${type}: ${percent} %`]),
      ...(page.includes(line) ? [] : [`Not on the page: ${line}`]),
    ];
  });
}

function wrongWork({ proactive }: Page, { rows }: Sorted): string[] {
  return proactive.flatMap(({ area, hours }) => {
    const own = rows.find(({ dimensions: [where] }) => where?.id === area);
    return own?.values[0]?.value === hours ? [] : [`${area} has not ${hours} hours`];
  });
}

export interface ClientPage {
  readonly numbers: number;
  readonly refuted: readonly string[];
  readonly markdown: string;
}

/** Holds the page for a client of the first quarter of 2026 against the MSP's own answers about it. */
export async function refuteClientPage(
  server: TestServer,
  token: string,
  client: string,
): Promise<ClientPage> {
  const variables = { client, quarter: '2026-Q1' };
  const { clientReport } = await ask<{ clientReport: Page }>(server, token, PAGE, variables);
  const trends = [...clientReport.seats, ...clientReport.noise, ...clientReport.resolution];
  const series = trends.map(
    ({ key }) =>
      `${key}: series(key: ${key}, period: { from: "2025-01", to: "2026-03" }, grain: QUARTER) { value formatted reason }`,
  );
  const { own, types, work } = await ask<{
    own: Record<string, Valued[]>;
    types: Sorted;
    work: Sorted;
  }>(
    server,
    token,
    `query ($client: ID!) { own: client(id: $client) { ${series.join(' ')} }
      types: ${sortedBy('TICKETS_OPENED', 'TICKET_TYPE', client)}
      work: ${sortedBy('LOGGED_HOURS', 'DELIVERY_AREA', client)} }`,
    { client },
  );
  const page = plain(clientReport.markdown);
  return {
    numbers: trends.length + clientReport.topTypes.length + clientReport.proactive.length,
    refuted: [
      ...wrongTrends(trends, own, page),
      ...wrongTypes(clientReport, types, page),
      ...wrongWork(clientReport, work),
    ],
    markdown: page,
  };
}
