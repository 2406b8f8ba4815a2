import { once } from 'node:events';
import { Client } from 'pg';
import { LAB_KEY, openLab, type ConnectorLab, type MspLab } from '../connectors/open-lab';
import { launch } from '../fixture/command';
import { until } from '../fixture/until';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket, sampleTime } from '../simulators/connectwise/sample';

jest.setTimeout(240_000);

const TICKETS = 200;
/** How many pages of the run have landed when its program is killed. */
const KILLED_AFTER = [1, 4, 9, 15];

let lab: ConnectorLab;
let simulator: ConnectwiseSimulator;
let superuser: Client;

beforeAll(async () => {
  lab = await openLab();
  superuser = new Client({ connectionString: lab.database.superuserUrl });
  await superuser.connect();
  simulator = await openConnectwise({ mostRows: 20 });
  fillSample(simulator);
  for (let id = 50_000; id < 50_000 + TICKETS; id += 1) {
    simulator.place('/service/tickets', sampleTicket(id));
    simulator.place('/time/entries', sampleTime(id + 50_000, id));
  }
});
afterAll(async () => {
  await superuser.end();
  await simulator[Symbol.asyncDispose]();
  await lab.close();
});

async function connected(): Promise<{ msp: MspLab; id: number }> {
  const msp = await lab.open([simulator.host]);
  const id = await msp.connect({ system: 'CONNECTWISE', credentials: simulator.credentials });
  return { msp, id };
}

const pagesOf = async ({ tenantId }: MspLab): Promise<number> => {
  const { rows } = await superuser.query<{ pages: number }>(
    `SELECT coalesce(sum(pages), 0)::int AS pages FROM sync_run_stream WHERE tenant_id = $1`,
    [tenantId],
  );
  return rows[0]!.pages;
};

/** Begins to read in a process of its own, and kills it as soon as so many pages have landed. */
async function readAndKill(msp: MspLab, pages: number): Promise<void> {
  const victim = launch(
    ['sync', '--msp', `msp_${msp.tenantId}`, '--connection', 'psa', '--no-refresh'],
    {
      DATABASE_URL: lab.database.url,
      SECRETS_KEY: LAB_KEY,
      CONNECTOR_HOSTS: simulator.host,
      SEATWISE_NOW: '2026-03-31T18:00:00Z',
    },
  );
  const gone = once(victim, 'exit');
  await until(async () => victim.exitCode !== null || (await pagesOf(msp)) >= pages);
  victim.kill('SIGKILL');
  await gone;
  // As if the minute had passed after which nobody waits for the one that is gone.
  await superuser.query(
    `UPDATE connection_stream SET lease_until = now() - interval '1 second' WHERE tenant_id = $1`,
    [msp.tenantId],
  );
}

const STATE = `
  SELECT 'row' AS what, concat_ws('|', stream, external_id, payload_hash, emitted, deleted_at) AS said
  FROM source_record WHERE tenant_id = $1
  UNION ALL SELECT 'ticket', concat_ws('|', external_id, opened_at, closed_at, deleted) FROM ticket WHERE tenant_id = $1
  UNION ALL SELECT 'time', concat_ws('|', external_id, ticket_external_id, worked_ms, deleted) FROM time_entry WHERE tenant_id = $1
  UNION ALL SELECT 'seats', concat_ws('|', external_id, effective_on, seats, deleted) FROM seat_count WHERE tenant_id = $1
  UNION ALL SELECT 'parked', identity FROM parked_record WHERE tenant_id = $1
  ORDER BY 1, 2`;

test('a run that is killed again and again ends in the same rows and records as one that is not', async () => {
  const whole = await connected();
  await whole.msp.sync(whole.id);
  const killed = await connected();
  for (const pages of KILLED_AFTER) await readAndKill(killed.msp, pages);
  expect(await pagesOf(killed.msp)).toBeGreaterThan(KILLED_AFTER[0]!);
  expect(await killed.msp.sync(killed.id)).toMatchObject({ state: 'DONE' });
  expect(await killed.msp.rows(STATE)).toEqual(await whole.msp.rows(STATE));
  const states = await killed.msp.rows<{ state: string }>(
    `SELECT state FROM sync_run WHERE tenant_id = $1 ORDER BY id`,
  );
  expect(states.at(-1)).toEqual({ state: 'DONE' });
  expect(states.map(({ state }) => state)).not.toContain('RUNNING');
});
