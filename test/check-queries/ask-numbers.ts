import { METRIC_KEYS } from '../../src/numbers/metrics/catalogue';
import type { TestServer } from '../fixture/server';

export interface AnsweredValue {
  readonly value: number | null;
  readonly reason: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly period: { readonly label: string };
}

/** By `slice|period|KEY`: slice `MSP` or a client's external id; period a month, a quarter, or `ALL`. */
export type Answered = ReadonlyMap<string, AnsweredValue>;

type Measured = Readonly<Record<string, readonly AnsweredValue[] | AnsweredValue>>;

interface Answer {
  readonly msp: Measured;
  readonly clients: {
    readonly nodes: readonly (Measured & { externalRefs: readonly { externalId: string }[] })[];
  };
}

const FIELDS = '{ value reason numerator denominator period { label } }';

/** Every metric under its own key, by month, by quarter, or over all of the period. */
const selections: Readonly<Record<string, string>> = {
  MONTH: METRIC_KEYS.map((key) => `${key}: series(key: ${key}, period: $period) ${FIELDS}`).join(
    ' ',
  ),
  QUARTER: METRIC_KEYS.map(
    (key) => `${key}: series(key: ${key}, period: $period, grain: QUARTER) ${FIELDS}`,
  ).join(' '),
  ALL: METRIC_KEYS.map((key) => `${key}: metric(key: ${key}, period: $period) ${FIELDS}`).join(' '),
};

const queryOf = (selection: string): string => `
  query ($period: PeriodInput!) {
    msp { ...numbersOfMsp }
    clients(first: 50) { nodes { externalRefs { externalId } ...numbersOfClient } }
  }
  fragment numbersOfMsp on Msp { ${selection} }
  fragment numbersOfClient on Client { ${selection} }`;

function note(
  answered: Map<string, AnsweredValue>,
  slice: string,
  cut: string,
  of: Measured,
): void {
  for (const key of METRIC_KEYS) {
    for (const value of [of[key] ?? []].flat() as AnsweredValue[]) {
      answered.set(`${slice}|${cut === 'ALL' ? cut : value.period.label}|${key}`, value);
    }
  }
}

/** Asks the API for every number of the MSP and of each client. */
export async function askNumbers(
  server: TestServer,
  token: string,
  period: { from: string; to: string },
): Promise<Answered> {
  const answered = new Map<string, AnsweredValue>();
  for (const [cut, selection] of Object.entries(selections)) {
    const { data, errors } = await server.query<Answer>(token, queryOf(selection), { period });
    if (errors) throw new Error(errors.map((error) => error.message).join('; '));
    note(answered, 'MSP', cut, data.msp);
    for (const client of data.clients.nodes) {
      note(answered, String(client.externalRefs[0]?.externalId), cut, client);
    }
  }
  return answered;
}
