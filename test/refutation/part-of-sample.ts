import type { DemoRecord } from '../../src/demo/demo-record';
import { demoRecords, DEMO_MSP } from '../../src/demo/demo-records';
import { TENANT_SCOPES } from '../../src/auth/scopes';
import { refreshStale } from '../../src/rollup/count/refresh';
import { operationText } from '../api/operations';
import { ofClients } from '../check-queries/some-clients';
import { importDemo } from '../demo/import-demo';
import { rowsOf, type Demo } from '../demo/simple-arithmetic';
import { createMsp } from '../fixture/database';
import { SAMPLE_CLOCK, SAMPLE_TODAY } from '../fixture/sample-msp';
import type { TestServer } from '../fixture/server';

/** The service desk is known from here on: half a year tells every kind of sentence, and is soon counted. */
const SINCE = '2025-10-01';

const AMOUNTS = ['amount', 'monthlyCost', 'hourlyCost'] as const;

/** In a currency in which everything costs so many times as much. */
function dearer(row: DemoRecord, factor: number): DemoRecord {
  const amounts = AMOUNTS.filter((key) => row[key] !== undefined).map(
    (key) => [key, (Number(row[key]) * factor).toFixed(2)] as const,
  );
  return { ...row, ...Object.fromEntries(amounts) };
}

/** Whether a row is of no day, or of one in time. */
const isWithin = ({ openedAt, startedAt }: DemoRecord, until: string): boolean =>
  [openedAt, startedAt].every(
    (at) => at === undefined || (String(at) >= SINCE && String(at) < until),
  );

function lately(demo: Demo, until: string): Demo {
  const tickets = new Set(
    rowsOf(demo, 'tickets')
      .filter((row) => isWithin(row, until))
      .map((row) => row.externalId),
  );
  const isKnown = (row: DemoRecord): boolean =>
    isWithin(row, until) &&
    (row.ticketExternalId === undefined || tickets.has(row.ticketExternalId)) &&
    (row.mergedIntoExternalId === undefined || tickets.has(row.mergedIntoExternalId));
  return new Map([...demo].map(([kind, rows]) => [kind, rows.filter(isKnown)]));
}

/** Bands by MRR, in a currency in which everything costs so many times as much. */
export async function bandByMrr(server: TestServer, token: string, factor: number): Promise<void> {
  const thresholds = [3000, 7500].map((amount) => String(amount * factor));
  const basis = 'RECURRING_SERVICE_REVENUE';
  const input = { name: 'By MRR', basis, method: 'THRESHOLDS', thresholds };
  const { errors } = await server.query(token, operationText('save-banding-scheme'), { input });
  expect(errors).toBeUndefined();
}

/** Those about whom there is most to say; with a third of all work, as much is said as of all. */
const KEPT = new Set('C01 C03 C05 C11 C13 C21 C24 C27 C30 C31 C35 C37 C39 C40'.split(' '));

/** Made once for all currencies. */
let made: Demo | undefined;
const someOfSample = (): Demo =>
  (made ??= ofClients(demoRecords({ seed: 1, today: SAMPLE_TODAY }), (id) => KEPT.has(id)));

/** A currency, what a dollar is there, and the day from which on no work is known. */
interface InCurrency {
  readonly currency: string;
  readonly factor: number;
  readonly until: string;
}

/** Half a year of some clients of the sample MSP in another currency, with what a dollar is there. Returns a token that may do everything. */
export async function sendSampleIn(
  server: TestServer,
  { currency, factor, until }: InCurrency,
): Promise<string> {
  const tenantId = await createMsp(server.database, { ...DEMO_MSP, name: currency, currency });
  const token = server.token(TENANT_SCOPES, { tenantId });
  const own = new Map(
    [...lately(someOfSample(), until)].map(([kind, rows]) => [
      kind,
      rows.map((row) => dearer(row, factor)),
    ]),
  );
  for (const [kind, { rejected, parked }] of await importDemo(
    server.database,
    SAMPLE_CLOCK,
    tenantId,
    own,
  ))
    expect({ kind, rejected, parked }).toEqual({ kind, rejected: 0, parked: 0 });
  await refreshStale(server.database, tenantId, SAMPLE_CLOCK);
  const input = { since: '2024-01-01', moneyTargetFactor: factor };
  const { errors } = await server.query(token, operationText('update-settings'), { input });
  expect(errors).toBeUndefined();
  await bandByMrr(server, token, factor);
  return token;
}
