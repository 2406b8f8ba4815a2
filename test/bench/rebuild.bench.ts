import { Client } from 'pg';
import { rebuild } from '../../src/rollup/count/rebuild';
import type { BenchOptions, Figure, Subject } from './figure';
import { addCountedMsp, CLOCK } from './load-msp';
import type { Lab } from './open-lab';
import { interleaved, seconds } from './rounds';
import type { SampleSize } from './sample-msp';

const SIZE: SampleSize = { clients: 60, technicians: 20, tickets: 40_000, entries: 60_000 };

/**
 * The least work that touches every raw row once: sums by client and month over entries and
 * tickets, stored. It classifies nothing, follows no ticket's life and weighs no days.
 */
const PLAIN = `
  CREATE TEMP TABLE plain AS
  SELECT client_id, month, sum(worked_ms) AS logged, sum(worked_ms) FILTER (WHERE reactive) AS reactive,
         sum(worked_ms) FILTER (WHERE onsite AND reactive) AS onsite, 0 AS opened, 0 AS closed
  FROM time_entry WHERE tenant_id = $1 AND NOT deleted GROUP BY 1, 2
  UNION ALL
  SELECT client_id, date_trunc('month', opened_at AT TIME ZONE 'America/Chicago')::date, 0, 0, 0, count(*), 0
  FROM ticket WHERE tenant_id = $1 AND NOT deleted GROUP BY 1, 2
  UNION ALL
  SELECT client_id, date_trunc('month', closed_at AT TIME ZONE 'America/Chicago')::date, 0, 0, 0, 0, count(*)
  FROM ticket WHERE tenant_id = $1 AND NOT deleted AND closed_at IS NOT NULL GROUP BY 1, 2`;

async function plainly(client: Client, tenantId: number): Promise<number> {
  const sql = PLAIN.replaceAll('$1', String(tenantId));
  const took = await seconds(() => client.query(sql));
  await client.query('DROP TABLE plain');
  return took;
}

async function countRows(client: Client, table: string, tenantId: number): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = ${tenantId}`,
  );
  return rows[0]!.n;
}

async function measure(lab: Lab, { rounds }: BenchOptions): Promise<Figure[]> {
  const { database, superuserUrl } = await lab.createDatabase('bench_rebuild');
  const tenantId = await addCountedMsp(database, SIZE);
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const took = await interleaved(rounds, {
      plain: () => plainly(client, tenantId),
      rebuild: () => seconds(() => rebuild(database, tenantId, CLOCK)),
    });
    const buckets = await countRows(client, 'client_month', tenantId);
    const raw = SIZE.tickets + SIZE.entries;
    return [
      {
        claim: `rebuild of ${raw} raw rows ÷ one SQL aggregate over them (times as long)`,
        value: took.rebuild / took.plain,
        unit: '×',
        behind: `${took.rebuild.toFixed(2)} s ÷ ${took.plain.toFixed(3)} s; ${(raw / took.rebuild).toFixed(0)} rows/s`,
      },
      {
        claim: 'a client-month recounted, its tickets too',
        value: (took.rebuild * 1000) / buckets,
        unit: 'ms',
        target: '0.25–0.67, SQL sums alone',
        behind: `${buckets} client-months of ${(raw / buckets).toFixed(0)} rows`,
      },
    ];
  } finally {
    await client.end();
  }
}

export const rebuildBench: Subject = {
  name: 'rebuild',
  about: 'recounting an MSP from its raw rows against one plain SQL aggregate',
  measure,
};
