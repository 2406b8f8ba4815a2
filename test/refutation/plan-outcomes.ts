import { agree, exactly } from '../cases/printed-figure';
import { refuteOutcome, type ToldOutcome } from '../cases/refute-outcome';
import { operationText } from '../api/operations';
import type { TestServer } from '../fixture/server';

const BEFORE = '2025-Q4';
const AFTER = '2026-Q1';

/** Money, rates, shares, times and sums, promised up and down, and by more and less than what came. */
const PROMISED = [
  ['AISP', 5],
  ['MRR', -20_000],
  ['GROSS_MARGIN_PERCENT', 0.1],
  ['TOTAL_CLOSE_PERCENT', 4],
  ['RHEM', -0.01],
  ['AVERAGE_RESOLUTION_TIME', -40],
  ['REACTIVE_HOURS', -300],
  ['REACTIVE_HOURS', 5],
  ['TICKETS_OPENED', 20],
  ['SEAT_MONTHS', 3],
] as const;

interface Planned {
  readonly what: string;
  readonly client: { readonly id: string } | null;
  readonly outcome: ToldOutcome;
}
type Values = Readonly<Record<string, { readonly value: number | null }>>;

async function ask<T>(server: TestServer, token: string, text: string, variables: object) {
  const { data, errors } = await server.query<T>(token, text, { ...variables });
  expect(errors).toBeUndefined();
  return data;
}

/** Decides on each of them, for the whole MSP and for a client. */
async function decide(server: TestServer, token: string, client: string): Promise<void> {
  for (const about of [{}, { client }])
    for (const [metric, by] of PROMISED) {
      const what = metric;
      const input = { what, owner: 'Tess', due: '2026-06-30', quarter: BEFORE, ...about };
      const expected = { metric, by };
      await ask(server, token, operationText('add-action'), { input: { ...input, expected } });
    }
}

const NUMBERS = [...new Set(PROMISED.map(([key]) => key))];
const numbersIn = (name: string, months: string): string =>
  NUMBERS.map((key) => `${name}${key}: metric(key: ${key}, period: ${months}) { value }`).join(' ');
const BOTH = `${numbersIn('before', '{ from: "2025-10", to: "2025-12" }')}
  ${numbersIn('after', '{ from: "2026-01", to: "2026-03" }')}`;

function faultsOf({ what, outcome }: Planned, values: Values): string[] {
  const said = refuteOutcome(outcome);
  if (!said) return [];
  return (['before', 'after'] as const).flatMap((when) => {
    const value = values[`${when}${what}`]?.value ?? Number.NaN;
    return agree(said[when], exactly(value)) ? [] : [`${value} ${when}: ${outcome.explanation}`];
  });
}

export interface Outcomes {
  readonly measured: number;
  readonly refuted: readonly string[];
}

/** Decides on actions, and holds what is told of each against its figures and against the numbers themselves. */
export async function refuteOutcomes(
  server: TestServer,
  token: string,
  client: string,
): Promise<Outcomes> {
  await decide(server, token, client);
  const { msp, of, actions } = await ask<{
    msp: Values;
    of: Values;
    actions: { nodes: readonly Planned[] };
  }>(
    server,
    token,
    `query ($client: ID!) { msp { ${BOTH} } of: client(id: $client) { ${BOTH} }
      actions(first: 100) { nodes { what client { id }
        outcome(quarter: "${AFTER}") { before after change reached explanation } } } }`,
    { client },
  );
  const refuted = actions.nodes.flatMap((action) => {
    try {
      return faultsOf(action, action.client ? of : msp);
    } catch (error) {
      return [(error as Error).message];
    }
  });
  const measured = actions.nodes.filter(({ outcome }) => outcome.change !== null).length;
  return { measured, refuted };
}
