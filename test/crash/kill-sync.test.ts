import { once } from 'node:events';
import { Client } from 'pg';
import { LAB_KEY, openLab, type ConnectorLab, type MspLab } from '../connectors/open-lab';
import { randomOf } from '../../src/demo/random';
import { launch } from '../fixture/command';
import { until } from '../fixture/until';
import { openConnectwise, type ConnectwiseSimulator } from '../simulators/connectwise/connectwise';
import { fillSample, sampleTicket, sampleTime } from '../simulators/connectwise/sample';

/** `npm run test:kills` has it killed far more often, at points of chance. */
const KILLS = Number(process.env['KILLS'] ?? 0);
const SEED = Number(process.env['SEED'] ?? 1);

jest.setTimeout(240_000 + KILLS * 60_000);

const PAGE = 20;
const TICKETS = Math.max(200, KILLS * PAGE);
/** How many pages of the run have landed when its program is killed. */
const KILLED_AFTER = [1, 4, 9, 15];
/** After how many more questions to the source it is killed: on the way to a page, or in its landing. */
const MOST_QUESTIONS = 5;

let lab: ConnectorLab;
let simulator: ConnectwiseSimulator;
let superuser: Client;

beforeAll(async () => {
  lab = await openLab();
  superuser = new Client({ connectionString: lab.database.superuserUrl });
  await superuser.connect();
  simulator = await openConnectwise({ mostRows: PAGE });
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

/** Begins to read in a process of its own, and kills it when its time has come. */
async function readAndKill(msp: MspLab, isTime: () => Promise<boolean>): Promise<void> {
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
  await until(async () => victim.exitCode !== null || (await isTime()));
  victim.kill('SIGKILL');
  await gone;
  // As if the minute had passed after which nobody waits for the one that is gone.
  await superuser.query(
    `UPDATE connection_stream SET lease_until = now() - interval '1 second' WHERE tenant_id = $1`,
    [msp.tenantId],
  );
}

/** The points at which it is killed. */
function* pointsOf(msp: MspLab): Generator<() => Promise<boolean>> {
  if (KILLS === 0)
    for (const pages of KILLED_AFTER) yield async () => (await pagesOf(msp)) >= pages;
  const random = randomOf('kills', SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const asked = simulator.asked.length + random.whole(1, MOST_QUESTIONS);
    yield () => Promise.resolve(simulator.asked.length >= asked);
  }
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
  for (const isTime of pointsOf(killed.msp)) await readAndKill(killed.msp, isTime);
  const landed = await pagesOf(killed.msp);
  if (KILLS === 0) expect(landed).toBeGreaterThan(KILLED_AFTER[0]!);
  expect(landed).toBeLessThan(await pagesOf(whole.msp));
  expect(await killed.msp.sync(killed.id)).toMatchObject({ state: 'DONE' });
  expect(await killed.msp.rows(STATE)).toEqual(await whole.msp.rows(STATE));
  const states = await killed.msp.rows<{ state: string }>(
    `SELECT state FROM sync_run WHERE tenant_id = $1 ORDER BY id`,
  );
  expect(states.at(-1)).toEqual({ state: 'DONE' });
  expect(states.map(({ state }) => state)).not.toContain('RUNNING');
});
