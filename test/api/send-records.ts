import type { TestServer } from '../fixture/server';

/** As the mutation's name says it, `SeatCounts`, and as the path does, `seat-counts`. */
const pathOf = (kind: string): string => kind.replaceAll(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

export type Records = Iterable<readonly [kind: string, records: readonly object[]]>;

/** Sends records of several kinds, all of which have to be taken, and counts them once: counting takes far longer. */
export async function sendRecords(
  server: TestServer,
  token: string,
  records: Records,
): Promise<void> {
  const sent = [...records].filter(([, rows]) => rows.length > 0);
  for (const [at, [kind, rows]] of sent.entries()) {
    const refresh = at < sent.length - 1 ? '&refresh=defer' : '';
    const response = await fetch(`${server.url}/import/${pathOf(kind)}?source=psa${refresh}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    });
    const answer = (await response.json()) as object;
    expect({ kind, ...answer }).toMatchObject({ kind, rejected: 0, parked: 0 });
  }
}
