import { refuteRestatement, type ToldRestatement } from '../cases/refute-restatement';
import type { TestServer } from '../fixture/server';

const TEXT = `query ($month: Month!) { restatements(month: $month) {
  key asClosed current cause causes { kind records effect } } }`;

const CLOSE = 'mutation ($month: Month!) { closeMonth(month: $month) { month } }';

/** Months of a small MSP that are closed when half of its records have come. */
const CLOSED = ['2026-01', '2026-02'] as const;

export async function closeMonths(server: TestServer, token: string): Promise<void> {
  for (const month of CLOSED)
    expect((await server.query(token, CLOSE, { month })).errors).toBeUndefined();
}

/** Holds what is told of closed months that have changed against its own figures. */
export async function refuteRestated(
  server: TestServer,
  token: string,
  currency: string,
): Promise<{ readonly restated: number; readonly refuted: readonly string[] }> {
  const answers = await Promise.all(
    CLOSED.map((month) =>
      server.query<{ restatements: readonly ToldRestatement[] }>(token, TEXT, { month }),
    ),
  );
  const all = answers.flatMap(({ data, errors }) => {
    expect(errors).toBeUndefined();
    return data.restatements;
  });
  const refuted = all.flatMap((told) => {
    try {
      refuteRestatement(told, currency);
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  });
  return { restated: all.length, refuted };
}
