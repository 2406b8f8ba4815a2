import type { TestServer } from '../fixture/server';
import type { SampleMsp } from '../api/sample-msp';

/** One number of the sample MSP by month, "2026-01" to "2026-03" unless told otherwise; null where there is none. */
export async function numbersOf(
  server: TestServer,
  msp: SampleMsp,
  key: string,
  period: object = { from: '2026-01', to: '2026-03' },
): Promise<(number | null)[]> {
  const answer = await server.query<{ msp: { series: { value: number | null }[] } }>(
    msp.token,
    `query ($key: MetricKey!, $period: PeriodInput!) {
      msp { series(key: $key, period: $period) { value } } }`,
    { key, period },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.msp.series.map(({ value }) => value);
}

const IDS = `{
  timeEntries(first: 500) { nodes { id startedAt minutes client { name } } }
  tickets(first: 500) { nodes { id number } }
}`;

interface Ids {
  timeEntries: { nodes: { id: string; startedAt: string; client: { name: string } | null }[] };
  tickets: { nodes: { id: string; number: string }[] };
}

export const idsOf = async (server: TestServer, msp: SampleMsp): Promise<Ids> =>
  (await server.query<Ids>(msp.token, IDS)).data;

export const codeOf = (answer: {
  errors?: readonly { extensions?: Readonly<Record<string, unknown>> }[];
}): unknown => answer.errors?.[0]?.extensions?.['code'];
