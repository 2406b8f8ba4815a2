import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Clock } from '../../src/clock';
import { DEMO_MSP } from '../../src/demo/demo-records';
import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { refreshStale } from '../../src/rollup/count/refresh';
import { importDemo } from '../demo/import-demo';
import type { Demo } from '../demo/simple-arithmetic';
import { createMsp } from '../fixture/database';
import type { TestServer } from '../fixture/server';
import { askNumbers, type Answered } from './ask-numbers';

/** What is asked of an MSP: months, both included, as seen on a day. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  /** That of the sample MSP, unless told otherwise. */
  readonly zone?: string;
}

/** A row of a check query. Decimals come as text. */
export interface Checked {
  readonly slice: string;
  readonly period: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly value: string | null;
  readonly reason: string | null;
}

/** One MSP's numbers, told twice. */
export interface Checks {
  readonly tenantId: number;
  /** With the temporary tables of the prelude. */
  readonly raw: Client;
  readonly answered: Answered;
  checked(key: MetricKey): Promise<readonly Checked[]>;
  close(): Promise<void>;
}

export const sqlFile = (...path: string[]): string =>
  readFileSync(join(__dirname, ...path), 'utf8');

export const fileOf = (key: MetricKey): string => `${key.toLowerCase().replaceAll('_', '-')}.sql`;

/** A connection with temporary tables made from the raw tables of one tenant alone. */
export async function openRaw(
  superuserUrl: string,
  tenantId: number,
  { from, to, today, zone = DEMO_MSP.timeZone }: Asked,
): Promise<Client> {
  // Compiling the plans takes longer than running them.
  const raw = new Client({ connectionString: superuserUrl, options: '-c jit=off' });
  await raw.connect();
  const [first, ...rest] = readdirSync(join(__dirname, 'prelude')).sort();
  await raw.query(sqlFile('prelude', String(first)));
  const values = [tenantId, `${from}-01`, `${to}-01`, today, zone];
  await raw.query(`INSERT INTO asked VALUES ($1, $2, $3, $4, $5)`, values);
  for (const file of rest) await raw.query(sqlFile('prelude', file));
  return raw;
}

/** Takes an MSP's records in as a user would, asks the API for every number, and makes ready to count them again. */
export async function openChecks(
  server: TestServer,
  clock: Clock,
  { records, asked }: { records: Demo; asked: Asked },
): Promise<Checks> {
  const tenantId = await createMsp(server.database, DEMO_MSP);
  for (const [kind, { rejected, parked }] of await importDemo(
    server.database,
    clock,
    tenantId,
    records,
  )) {
    if (rejected + parked > 0) throw new Error(`${rejected} ${kind} rejected, ${parked} parked`);
  }
  await refreshStale(server.database, tenantId, clock);
  const raw = await openRaw(server.superuserUrl, tenantId, asked);
  const token = server.token(['metrics:read', 'clients:read', 'financials:read'], { tenantId });
  const { from, to } = asked;
  return {
    tenantId,
    raw,
    answered: await askNumbers(server, token, { from, to }),
    checked: async (key) => (await raw.query<Checked>(sqlFile(fileOf(key)))).rows,
    close: () => raw.end(),
  };
}
