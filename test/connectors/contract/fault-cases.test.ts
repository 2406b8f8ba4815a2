// Long, because every system is put to every case here.
import { CONNECTORS } from '../../../src/connectors/registry';
import type { Asked } from '../../simulators/simulator';
import { sendJson } from '../scripted-server';
import { openLab, type ConnectorLab, type MspLab } from '../open-lab';
import type { SystemUnderTest } from './system-under-test';
import { SYSTEMS } from './systems';

/** Whole runs of all lists, many times over. */
jest.setTimeout(180_000);

const HOUR = 3_600_000;

/** A question as the plan of faults sees it. */
const textOf = ({ path, query, body }: Asked): string =>
  `${path}${query.size > 0 ? '?' : ''}${query.toString()}\n${body}`;

let lab: ConnectorLab;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

test('every connector is put to the tests', () =>
  expect(SYSTEMS.map(({ system }) => system)).toEqual(CONNECTORS.map(({ system }) => system)));

test.each(SYSTEMS)('$system says why it cannot have a case', ({ cannot }) => {
  for (const reason of Object.values(cannot)) expect(reason.length).toBeGreaterThan(20);
});

describe.each(SYSTEMS)('$system', ({ system, open, cannot }) => {
  let source: SystemUnderTest;
  let msp: MspLab;
  let connection: number;
  beforeEach(async () => {
    source = await open();
    msp = await lab.open([source.simulator.host]);
    connection = await msp.connect({ system, credentials: source.credentials });
  });
  afterEach(() => source[Symbol.asyncDispose]());

  const living = async (): Promise<string[]> =>
    (
      await msp.rows<{ external_id: string }>(
        `SELECT external_id FROM source_record WHERE tenant_id = $1 AND stream = '${source.busy.stream}'
           AND deleted_at IS NULL ORDER BY external_id COLLATE "C"`,
      )
    ).map(({ external_id }) => external_id);
  /** For both sides. */
  const aDayLater = async (): Promise<void> => {
    await msp.wait(25 * HOUR);
    source.setClock(msp.waiting.clock.now().toISOString());
  };
  /** For what is about one list alone: reading all others as well takes far longer. */
  const syncBusy = () => msp.sync(connection, [source.busy.stream]);
  const strike = (times: number, how: Parameters<typeof sendJson>, after = 0) =>
    source.simulator.faults.plan({
      match: source.busy.address,
      ...{ times, after },
      how: (response) => sendJson(response, ...(how.slice(1) as [number, unknown, object])),
    });
  const answer = (status: number, body: unknown, headers = {}): Parameters<typeof sendJson> => [
    null as never,
    status,
    body,
    headers,
  ];

  test('1: waits as long as it is told before it asks again', async () => {
    strike(1, answer(429, {}, { 'retry-after': '7' }));
    expect(await syncBusy()).toMatchObject({ state: 'DONE' });
    expect(msp.waiting.waits).toContain(7000);
    expect(await living()).toEqual(source.ids());
  });

  test('1: comes again later when it is told to wait for hours, from where it was', async () => {
    source.addRows(50_000, 45);
    strike(1, answer(429, {}, { 'retry-after': '7200' }), 2);
    expect(await syncBusy()).toMatchObject({
      state: 'FAILED',
      problem: { code: 'THROTTLED' },
    });
    const half = (await living()).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(source.ids().length);
    const [row] = await msp.rows<{ next_at: Date; paused: boolean }>(
      `SELECT next_at, paused FROM connection WHERE tenant_id = $1`,
    );
    expect(row).toMatchObject({ paused: false });
    expect(row!.next_at.getTime()).toBeGreaterThan(msp.waiting.clock.now().getTime() + HOUR);
    await syncBusy();
    expect(await living()).toEqual(source.ids());
  });

  test('3 and 4: trouble and broken answers are retried, and never taken for no rows', async () => {
    await syncBusy();
    const before = await living();
    strike(2, answer(503, {}));
    source.simulator.faults.plan({
      match: source.busy.address,
      times: 2,
      how: (response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    });
    await syncBusy();
    expect(await living()).toEqual(before);
    source.simulator.faults.plan({ times: 1000, how: (response) => void response.destroy() });
    expect(await syncBusy()).toMatchObject({
      state: 'FAILED',
      problem: { code: 'UNREACHABLE' },
    });
    expect(await living()).toEqual(before);
  });

  test('7: a revoked key ends the run at once, pauses the connection and takes nothing away', async () => {
    await syncBusy();
    const before = await living();
    source.revokeKey();
    source.simulator.asked.length = 0;
    expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
    expect(source.simulator.asked.length).toBeLessThan(4);
    expect(await living()).toEqual(before);
    expect(await msp.rows(`SELECT paused FROM connection WHERE tenant_id = $1`)).toEqual([
      { paused: true },
    ]);
  });

  test('8: a list that the key may not see is left out, and the others go on', async () => {
    source.forbid();
    expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
    expect(
      await msp.rows(
        `SELECT stream FROM connection_stream WHERE tenant_id = $1 AND access = 'FORBIDDEN'`,
      ),
    ).toEqual([{ stream: source.forbiddable }]);
    expect(await living()).toEqual(source.ids());
  });

  test.each(['17:50', '18:10'])(
    '10: rows changed at one instant across the border of a page, and those changed right now, are all read where it is %s there and 18:00 here',
    async (time) => {
      source.setClock(`2026-03-31T${time}:00Z`);
      source.addRows(50_000, 61);
      for (const id of [60_000, 60_001]) {
        source.addRows(id, 1, `2026-03-31T${time}:00Z`);
        await syncBusy();
        expect(await living()).toEqual(source.ids());
      }
    },
  );

  test('11: a run that is broken off between any two pages ends in the same rows, each once', async () => {
    source.addRows(50_000, 45);
    for (const after of [1, 2]) {
      source.simulator.faults.clear();
      strike(1, answer(429, {}, { 'retry-after': '7200' }), after);
      await syncBusy();
    }
    source.simulator.faults.clear();
    expect(await syncBusy()).toMatchObject({ state: 'DONE' });
    expect(await living()).toEqual(source.ids());
  });

  test('11: two programs at once ask for each page once', async () => {
    source.addRows(50_000, 45);
    const outcomes = await Promise.all([msp.sync(connection), msp.sync(connection)]);
    expect(outcomes.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect(await living()).toEqual(source.ids());
    const pages = source.simulator.asked
      .map(textOf)
      .filter((text) => source.busy.address.test(text));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages).toEqual([...new Set(pages)]);
    const twice = `SELECT stream FROM sync_run_stream WHERE tenant_id = $1 AND pages > 0 GROUP BY 1 HAVING count(*) > 1`;
    expect(await msp.rows(twice)).toEqual([]);
  });

  test('12: an address elsewhere is refused before anything is sent', async () => {
    source.simulator.faults.plan({
      match: source.busy.address,
      times: 1,
      how: (response) =>
        void response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    });
    expect(await syncBusy()).toMatchObject({ problem: { code: 'REFUSED_ADDRESS' } });
  });

  test('13: what vanished is found within a day; half a list vanishing deletes nothing until a person says so', async () => {
    source.addRows(50_000, 60);
    await msp.sync(connection);
    source.removeRows(50_000, 1);
    await aDayLater();
    await msp.sync(connection);
    expect(await living()).toEqual(source.ids());
    source.removeRows(50_010, 30);
    await aDayLater();
    const before = await living();
    expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'TOO_MUCH_GONE' } });
    expect(await living()).toEqual(before);
    await msp.goOn(connection);
    await msp.sync(connection);
    expect(await living()).toEqual(source.ids());
  });

  test('13: what vanishes while the past is read is found in the same run', async () => {
    source.addRows(50_000, 45);
    source.simulator.faults.plan({
      ...{ match: source.busy.address, times: 1, after: 1 },
      how: (response) => {
        source.removeRows(50_000, 1);
        sendJson(response, 503, {});
      },
    });
    expect(await msp.sync(connection)).toMatchObject({ state: 'DONE' });
    expect(await living()).toEqual(source.ids());
  });

  test('13: a list of ids that breaks off concludes nothing', async () => {
    source.addRows(50_000, 45);
    await syncBusy();
    const before = await living();
    source.removeRows(50_000, 1);
    await aDayLater();
    source.simulator.faults.plan({
      ...{ match: source.idList, times: 100, after: 1 },
      how: (response) => sendJson(response, 400, { message: 'no' }),
    });
    expect(await syncBusy()).toMatchObject({ state: 'FAILED' });
    expect(await living()).toEqual(before);
  });

  test('16: a row that is not as documented goes to quarantine, and the run goes on', async () => {
    source.addBrokenRow(50_500);
    source.addRows(50_600, 1);
    expect(await syncBusy()).toMatchObject({ state: 'DONE' });
    expect(
      await msp.rows(
        `SELECT stream, external_id, code FROM quarantined_record WHERE tenant_id = $1`,
      ),
    ).toMatchObject([{ stream: source.busy.stream, external_id: '50500' }]);
    expect(await living()).toContain('50600');
  });

  test('15: money counts to the cent on its day, without tax, credits and what was voided', async () => {
    source.sell();
    await msp.sync(connection);
    expect(
      await msp.rows(
        `SELECT posted_on::text AS on, sum(amount)::text AS sum FROM revenue
         WHERE tenant_id = $1 AND NOT deleted AND posted_on < '2026-03-01' GROUP BY 1`,
      ),
    ).toEqual([{ on: '2026-02-10', sum: '120.3000' }]);
  });

  if (!('17' in cannot))
    test('17: work counts on the day on which it began where the MSP is, also when clocks change', async () => {
      // In Chicago, the clocks go from 2:00 to 3:00 on 8 March, which is 8:00 of UTC.
      const minutes = ['08T05:59', '08T07:59', '08T08:01', '09T04:59', '09T05:01'];
      for (const [place, minute] of minutes.entries())
        source.workAt!(70_000 + place, `2026-03-${minute}:00Z`);
      await msp.sync(connection);
      const days = await msp.rows<{ day: string }>(
        `SELECT worked_on::text AS day FROM time_entry
         WHERE tenant_id = $1 AND worked_on BETWEEN '2026-03-06' AND '2026-03-10' ORDER BY started_at`,
      );
      expect(days.map(({ day }) => day.slice(-2))).toEqual(['07', '08', '08', '08', '09']);
    });

  test('19: the system of another company is found out before anything of it is kept', async () => {
    source.becomeAnother();
    expect(await msp.sync(connection)).toMatchObject({ problem: { code: 'REAUTHORISE' } });
    expect(await msp.rows(`SELECT 1 AS n FROM source_record WHERE tenant_id = $1`)).toEqual([]);
  });

  if (!('moving' in cannot))
    test('19: a system that moves while it is read is found again', async () => {
      source.moveWhileRead!();
      expect(await syncBusy()).toMatchObject({ state: 'DONE' });
      expect(await living()).toEqual(source.ids());
    });

  test('20: no secret stands in anything that is kept', async () => {
    await msp.sync(connection);
    source.revokeKey();
    await msp.sync(connection);
    const kept = JSON.stringify([
      await msp.rows(`SELECT * FROM connection WHERE tenant_id = $1`),
      await msp.rows(`SELECT * FROM sync_run WHERE tenant_id = $1`),
      await msp.rows(`SELECT payload, message FROM quarantined_record WHERE tenant_id = $1`),
    ]);
    for (const secret of Object.values(source.credentials))
      if (secret.length > 8) expect(kept).not.toContain(secret);
  });
});
