import { operationText } from '../api/operations';
import { ingest, cloneSampleMsp, readSampleMsp, type SampleMsp } from '../api/sample-msp';
import { cloneDatabase, type TestDatabase } from '../fixture/database';
import { openTestServer, type TestServer } from '../fixture/server';
import { codeOf, idsOf, numbersOf } from './policy-msp';

const CLOSED = 'seatwise_closed_january';

let server: TestServer;
let msp: SampleMsp;
let on: TestDatabase;

// Sent in and closed once; every test has a copy to change.
beforeAll(async () => {
  const made = await cloneSampleMsp();
  server = await openTestServer({ on: made });
  msp = await readSampleMsp(server);
  await server.query(msp.token, operationText('close-month'), { month: '2026-01' });
  await server.close();
  await made.keepAs(CLOSED);
});
beforeEach(async () => {
  on = await cloneDatabase({ poolSize: 1, template: CLOSED });
  server = await openTestServer({ on });
});
afterEach(async () => {
  await server?.close();
  await on?.drop();
});

interface Line {
  key: string;
  label: string;
  asClosed: number;
  current: number;
  cause: string;
  causes: { kind: string; records: number; effect: number | null }[];
}

async function lines(month = '2026-01'): Promise<Line[]> {
  const answer = await server.query<{ restatements: Line[] }>(
    msp.token,
    operationText('restatements'),
    { month },
  );
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.restatements;
}
/** Lines of one number as "whose: closed → now, kind ×records effect". */
const told = (all: readonly Line[], key: string): string[] =>
  all
    .filter((line) => line.key === key)
    .map(({ label, asClosed, current, causes }) => {
      const why = causes.map(({ kind, records, effect }) => `${kind} ×${records} ${effect}`);
      return `${label}: ${asClosed} → ${current}, ${why.sort().join(', ')}`;
    });

const send = (kind: string, ...records: object[]) => ingest(server, msp.token, kind, records);
const ticket = (id: string, rest: object = {}) => ({
  externalId: id,
  number: `#${id}`,
  clientExternalId: 'c1',
  board: 'Help Desk',
  type: 'Incident',
  openedAt: `2026-01-0${id === 'k01a' ? 5 : 6}T15:00:00Z`,
  closedAt: `2026-01-0${id === 'k01a' ? 5 : 6}T17:00:00Z`,
  ...rest,
});
const entry = (id: string, ticketExternalId: string, rest: object = {}) => ({
  externalId: id,
  ticketExternalId,
  technicianExternalId: 't1',
  startedAt: '2026-01-05T15:00:00Z',
  minutes: '60',
  ...rest,
});

/** Work of a TAM at the client. */
const VISIT = { ticketExternalId: null, clientExternalId: 'c1', workRole: 'TAM', onsite: true };

test('nothing changed: nothing to tell', async () => expect(await lines()).toEqual([]));

test('a month that is not closed has no restatements', async () => {
  const answer = await server.query(msp.token, operationText('restatements'), { month: '2026-02' });
  expect(codeOf(answer)).toBe('MONTH_NOT_CLOSED');
});

test('a ticket reclassified by a person', async () => {
  const { tickets } = await idsOf(server, msp);
  const id = tickets.nodes.find(({ number }) => number === '#k01a')!.id;
  await server.query(msp.token, operationText('override-ticket'), {
    id,
    reactive: false,
    note: 'A project',
  });
  const all = await lines();
  expect(told(all, 'TICKETS_OPENED')).toEqual(['Acorn: 2 → 1, OVERRIDE ×1 -1']);
  expect(told(all, 'HANDLE_HOURS')).toEqual(['Acorn: 2 → 1, OVERRIDE ×1 -1']);
  expect(told(all, 'REACTIVE_TICKETS_PER_SEAT')).toEqual(['Acorn: 0.2 → 0.1, OVERRIDE ×1 null']);
  expect(told(all, 'REACTIVE_HOURS')).toEqual([]);
  const opened = all.find(({ key }) => key === 'TICKETS_OPENED');
  expect(opened?.cause).toBe('A person’s override, put on or taken back (1 record, -1)');
});

test('a ticket moved to another client takes its time along', async () => {
  await send('Tickets', ticket('k01a', { clientExternalId: 'c2' }));
  const all = await lines();
  const moved = ['Acorn: 2 → 1, MOVE ×1 -1', 'Birch: 1 → 2, MOVE ×1 1'];
  expect(told(all, 'TICKETS_OPENED').sort()).toEqual(moved);
  expect(told(all, 'REACTIVE_HOURS').sort()).toEqual(moved);
});

test('late time, corrected time, deleted time and time that is another kind, apart', async () => {
  await send(
    'TimeEntries',
    entry('late', 'k01a', { minutes: '30' }),
    entry('e1', 'k01a', { minutes: '90' }),
    entry('e2', 'k01b', { deleted: true }),
    entry('e3', 'k01c', { startedAt: '2026-01-07T15:00:00Z', deliveryArea: 'VCIO' }),
  );
  const all = await lines();
  // Half an hour more twice, an hour less: the sum is what it was.
  expect(told(all, 'LOGGED_HOURS')).toEqual([]);
  expect(told(all, 'REACTIVE_HOURS')).toEqual(['Birch: 1 → 0, RECLASSIFICATION ×1 -1']);
  expect(told(all, 'HANDLE_HOURS')).toEqual([]);
  expect(told(all, 'CLOSED_COHORT')).toEqual(['Acorn: 2 → 1, LABOUR ×2 -1']);
  await send('TimeEntries', entry('e2', 'k01b', { deleted: false }));
  expect(told(await lines(), 'REACTIVE_HOURS')).toEqual([
    'Acorn: 2 → 3, CORRECTION ×1 0.5, LATE_TIME ×1 0.5',
    'Birch: 1 → 0, RECLASSIFICATION ×1 -1',
  ]);
});

test('a difference that no shown digit shows is not told', async () => {
  await send('TimeEntries', entry('late', 'k01a', { minutes: '0.2' }));
  expect(told(await lines(), 'REACTIVE_HOURS')).toEqual([]);
  await send('TimeEntries', entry('e2', 'k01b', { minutes: '90' }));
  const all = await lines();
  // Of both together the late seconds are in what shows.
  const effect = String(0.5 + 0.2 / 60);
  const line = `Acorn: 2 → ${2 + 0.5 + 0.2 / 60}, CORRECTION ×1 ${effect}`;
  expect(told(all, 'REACTIVE_HOURS')).toEqual([line]);
  const cause = all.find(({ key }) => key === 'REACTIVE_HOURS')?.cause;
  expect(cause).toBe('Records corrected by their source (1 record, +0.5 hours)');
});

test('a merge, a reopening, a late ticket and an alert that gains labour', async () => {
  await send('Tickets', ticket('k01b', { mergedIntoExternalId: 'k01a' }));
  expect(told(await lines(), 'TICKETS_OPENED')).toEqual(['Acorn: 2 → 1, MERGE ×1 -1']);
  await send('Tickets', ticket('k01b', { mergedIntoExternalId: null }));
  expect(await lines()).toEqual([]);
  await send('Tickets', ticket('k01b', { closedAt: null }));
  // Reopened now, not in January: only that it is not closed any more goes back.
  const reopened = await lines();
  expect(told(reopened, 'CLOSED_TICKETS')).toEqual(['Acorn: 2 → 1, REOPENED ×1 -1']);
  expect(told(reopened, 'TICKETS_CLOSED')).toEqual([]);
  await send('Tickets', ticket('k01d'));
  expect(told(await lines(), 'TICKETS_OPENED')).toEqual(['Acorn: 2 → 3, LATE_TICKET ×1 1']);
});

test('closed in one month, reopened and closed again in the next: 1 there, 0 here, and January stays', async () => {
  const event = { ticketExternalId: 'k01a' };
  await send(
    'TicketEvents',
    { ...event, kind: 'CLOSED', occurredAt: '2026-01-05T17:00:00Z' },
    { ...event, kind: 'REOPENED', occurredAt: '2026-02-03T17:00:00Z' },
    { ...event, kind: 'CLOSED', occurredAt: '2026-02-04T17:00:00Z' },
  );
  const period = { from: '2026-01', to: '2026-02' };
  expect(await numbersOf(server, msp, 'TICKETS_CLOSED', period)).toEqual([3, 3]);
  const january = { from: '2026-01', to: '2026-01', view: 'AS_CLOSED' };
  for (const key of ['TICKETS_CLOSED', 'CLOSED_TICKETS'])
    expect(await numbersOf(server, msp, key, january)).toEqual([3]);
  const all = await lines();
  expect(told(all, 'TICKETS_CLOSED')).toEqual([]);
  expect(told(all, 'CLOSED_TICKETS')).toEqual(['Acorn: 2 → 1, REOPENED ×1 -1']);
});

const february = (id: string, clientExternalId: string, closedAt: string | null) =>
  ticket(id, { clientExternalId, openedAt: '2026-02-10T15:00:00Z', closedAt });

test('a late close moves the median and is listed, by client and for the whole MSP', async () => {
  await send('Tickets', february('k02d', 'c1', null), february('k02e', 'c2', null));
  await server.query(msp.token, operationText('close-month'), { month: '2026-02' });
  // Thirty hours, and one.
  const [long, short] = ['2026-02-11T21:00:00Z', '2026-02-10T16:00:00Z'];
  await send('Tickets', february('k02d', 'c1', long), february('k02e', 'c2', short));
  const all = await lines('2026-02');
  expect(told(all, 'TIME_TO_RESOLUTION_MEDIAN')).toEqual(['Birch: 2 → 1, LATE_EVENT ×1 null']);
  expect(told(all, 'TIME_TO_RESOLUTION_P90')).toEqual([
    'Acorn: 2 → 30, LATE_EVENT ×1 null',
    'The whole MSP: 2 → 30, LATE_EVENT ×2 null',
  ]);
  const [median] = all.filter(({ key }) => key === 'TIME_TO_RESOLUTION_MEDIAN');
  expect(median?.cause).toBe(
    'Closings or reopenings that came in after the month was closed (1 record)',
  );
  // An hour and a half less, and as much more: the mean is what it was, and the percentiles are not.
  await send(
    'Tickets',
    ticket('k01a', { closedAt: '2026-01-05T15:30:00Z' }),
    ticket('k01b', { closedAt: '2026-01-06T18:30:00Z' }),
  );
  const january = await lines();
  expect(told(january, 'TIME_TO_RESOLUTION')).toEqual([]);
  expect(told(january, 'TIME_TO_RESOLUTION_MEDIAN')).toEqual([
    'Acorn: 2 → 0.5, CORRECTION ×1 null, LATE_EVENT ×1 null',
  ]);
});

test('a ticket moved to another client moves their percentiles, and not the whole MSP’s', async () => {
  await send('Tickets', february('k02d', 'c1', '2026-02-11T21:00:00Z'));
  await server.query(msp.token, operationText('close-month'), { month: '2026-02' });
  await send('Tickets', february('k02d', 'c2', '2026-02-11T21:00:00Z'));
  expect(told(await lines('2026-02'), 'TIME_TO_RESOLUTION_P90')).toEqual([
    'Acorn: 30 → 2, MOVE ×1 null',
    'Birch: 2 → 30, MOVE ×1 null',
  ]);
  const clientIds = [Number(msp.clients['Birch']!.split('_')[2])];
  const limited = server.token(['metrics:read', 'clients:read'], {
    tenantId: msp.tenantId,
    clientIds,
  });
  const text = `{ restatements(month: "2026-02") { key label } }`;
  const { data } = await server.query<{ restatements: Line[] }>(limited, text);
  expect(new Set(data.restatements.map(({ label }) => label))).toEqual(new Set(['Birch']));
  expect(data.restatements.map(({ key }) => key)).toContain('TIME_TO_RESOLUTION_P90');
});

test('as many statements for a change as for many', async () => {
  const text = `{ restatements(month: "2026-01") { key } }`;
  const counts: number[] = [];
  for (const minutes of ['30', '45']) {
    await send('TimeEntries', entry('e1', 'k01a', { minutes }), entry('late', 'k01c', { minutes }));
    let statements = 0;
    server.database.onStatement = () => (statements += 1);
    await server.query(msp.token, text);
    server.database.onStatement = () => undefined;
    counts.push(statements);
    await send('Tickets', ticket('k01a', { clientExternalId: 'c2' }));
  }
  // Twelve, one that asks whether anything has changed, and since it has, one for the facts that
  // numbers depend on.
  expect(counts).toEqual([14, 14]);
});

test('seats, agreements, revenue, staff and a deleted client', async () => {
  await send('SeatCounts', {
    externalId: 's1',
    clientExternalId: 'c1',
    effectiveOn: '2025-01-01',
    seats: 30,
  });
  expect(told(await lines(), 'SEAT_MONTHS')).toEqual(['Acorn: 10 → 30, SEATS ×0 20']);
  await send('Revenue', {
    externalId: 'r9',
    clientExternalId: 'c1',
    postedOn: '2026-01-10',
    amount: '70.50',
    kind: 'NON_RECURRING_SERVICE',
  });
  expect(told(await lines(), 'NRR')).toEqual(['Acorn: 0 → 70.5, REVENUE ×0 70.5']);
  await send('Agreements', {
    externalId: 'a1',
    clientExternalId: 'c1',
    name: 'Managed',
    type: 'MANAGED',
    startsOn: '2025-01-01',
    amounts: [{ effectiveOn: '2025-01-01', amount: '24000', cycle: 'ANNUAL' }],
  });
  expect(told(await lines(), 'MRR')).toEqual(['Acorn: 1000 → 2000, AGREEMENTS ×0 1000']);
  await send('Technicians', { externalId: 't1', name: 'Tess', employedFrom: '2026-01-16' });
  expect(told(await lines(), 'FTE_MONTHS')[0]).toMatch(/^The whole MSP: .*STAFF/);
  await send('Clients', { externalId: 'c2', name: 'Birch', deleted: true });
  expect(told(await lines(), 'SEAT_MONTHS')).toContain('Birch: 30 → 0, CLIENT_DELETION ×0 -30');
  expect(told(await lines(), 'REACTIVE_HOURS')).toContain('Birch: 1 → 0, CLIENT_DELETION ×1 -1');
});

describe('settings changed after the month was closed', () => {
  const change = (input: object) =>
    server.query(msp.token, operationText('update-settings'), { input });

  beforeEach(async () => {
    await send('SeatCounts', {
      externalId: 's9',
      clientExternalId: 'c1',
      effectiveOn: '2025-12-17',
      seats: 41,
    });
    const alert = { source: 'ALERT', openedAt: '2025-12-20T15:00:00Z' };
    await send(
      'Tickets',
      ticket('quiet', { ...alert, closedAt: '2025-12-22T15:00:00Z' }),
      ticket('worked', { ...alert, closedAt: '2025-12-22T15:00:00Z' }),
    );
    const visit = { ...VISIT, startedAt: '2025-12-10T15:00:00Z' };
    // From half past eleven in the evening in Chicago: the last of December, and the last of November.
    const night = { ticketExternalId: null, clientExternalId: 'c1', minutes: '90' };
    await send(
      'TimeEntries',
      entry('labour', 'worked', { startedAt: '2025-12-20T16:00:00Z', minutes: '30' }),
      entry('goes', '', { ...night, startedAt: '2026-01-01T05:30:00Z' }),
      entry('comes', '', { ...night, startedAt: '2025-12-01T05:30:00Z' }),
      entry('visit', '', { ...visit, workType: 'Alignment', minutes: '60' }),
      entry('aside', '', { ...visit, minutes: '15' }),
    );
    await server.query(msp.token, operationText('close-month'), { month: '2025-12' });
  }, 60_000);

  const december = async (): Promise<Line[]> => {
    const text = operationText('restatements');
    const variables = { month: '2025-12' };
    return (await server.query<{ restatements: Line[] }>(msp.token, text, variables)).data
      .restatements;
  };

  test('each is told as that, to the record, and what was presented stays', async () => {
    const period = { from: '2025-12', to: '2025-12', view: 'AS_CLOSED' };
    const presented = async () => [
      await numbersOf(server, msp, 'SEAT_MONTHS', period),
      await numbersOf(server, msp, 'TICKETS_OPENED', period),
      await numbersOf(server, msp, 'REACTIVE_HOURS', period),
    ];
    const was = await presented();
    // 10 seats for 16 days and 41 for 15 are 25, and 30 of Birch; one alert; half an hour and one night.
    expect(was).toEqual([[55], [1], [2]]);
    expect(await december()).toEqual([]);

    await change({ since: '2025-11-01', seatTiming: 'MONTH_START' });
    expect(told(await december(), 'SEAT_MONTHS')).toEqual(['Acorn: 25 → 10, SETTINGS ×0 -15']);
    await change({ since: '2025-11-01', seatTiming: 'DAY_WEIGHTED' });

    await change({ since: '2025-12-01', alertFilter: 'COUNT_ALL' });
    expect(told(await december(), 'TICKETS_OPENED')).toEqual(['Acorn: 1 → 2, SETTINGS ×1 1']);
    await change({ since: '2025-12-01', alertFilter: 'COUNT_NONE' });
    expect(told(await december(), 'TICKETS_OPENED')).toEqual(['Acorn: 1 → 0, SETTINGS ×1 -1']);
    expect(told(await december(), 'REACTIVE_HOURS')).toEqual([]);
    await change({ since: '2025-12-01', alertFilter: 'LABOUR_OR_OPEN' });

    await change({ since: '2025-12-01', midnightRule: 'END' });
    expect(told(await december(), 'REACTIVE_HOURS')).toEqual(['Acorn: 2 → 0.5, SETTINGS ×1 -1.5']);
    expect(told(await lines(), 'REACTIVE_HOURS')).toEqual(['Acorn: 2 → 3.5, SETTINGS ×1 1.5']);
    await change({ since: '2025-11-01', midnightRule: 'END' });
    // One night left and another came: the hours are what they were.
    expect(told(await december(), 'REACTIVE_HOURS')).toEqual([]);
    await change({ since: '2025-12-01', midnightRule: 'START' });
    expect(told(await december(), 'REACTIVE_HOURS')).toEqual(['Acorn: 2 → 3.5, SETTINGS ×1 1.5']);
    expect(await presented()).toEqual(was);
    await change({ since: '2025-11-01', midnightRule: 'START' });
    expect(await december()).toEqual([]);
  });

  test('an alert that gains labour leaves the alerts and comes to the tickets', async () => {
    await send('TimeEntries', entry('late', 'quiet', { startedAt: '2026-01-20T15:00:00Z' }));
    const all = await december();
    expect(told(all, 'TICKETS_OPENED')).toEqual(['Acorn: 1 → 2, ALERT_LABOUR ×1 1']);
    const [line] = all.filter(({ key }) => key === 'ALERTS_PER_ENDPOINT');
    expect([line?.asClosed, line?.current]).toEqual([expect.closeTo(1 / 12, 9), 0]);
    expect(line?.causes).toEqual([{ kind: 'ALERT_LABOUR', records: 1, effect: null }]);
  });

  test('a visit that was no alignment fails the 75 % test', async () => {
    const visit = { ...VISIT, startedAt: '2025-12-10T15:00:00Z', minutes: '60' };
    await send('TimeEntries', entry('visit', '', visit));
    const all = await december();
    expect(told(all, 'TAM_ALIGNMENT_PERCENT')).toEqual(['Acorn: 80 → 0, RECLASSIFICATION ×1 null']);
    expect(told(all, 'REACTIVE_HOURS')).toEqual(['Acorn: 2 → 3.25, RECLASSIFICATION ×2 1.25']);
  });

  test('what else happened keeps its own name', async () => {
    await change({ since: '2025-12-01', midnightRule: 'END', alertFilter: 'COUNT_ALL' });
    await send(
      'TimeEntries',
      entry('goes', '', { ticketExternalId: null, clientExternalId: 'c1', deleted: true }),
    );
    await send('Tickets', ticket('worked', { source: 'ALERT', deleted: true }));
    expect(told(await december(), 'REACTIVE_HOURS')).toEqual(['Acorn: 2 → 0.5, DELETION ×1 -1.5']);
    expect(told(await december(), 'TICKETS_OPENED')).toEqual([]);
    const causes = (await december()).find(({ key }) => key === 'CLOSED_COHORT')?.causes;
    expect(causes?.map(({ kind }) => kind)).toEqual(['DELETION']);
  });
});

test('without the scope for money there is none, and a token sees its own clients', async () => {
  await send('Revenue', {
    externalId: 'r9',
    clientExternalId: 'c2',
    postedOn: '2026-01-10',
    amount: '70.50',
    kind: 'NON_RECURRING_SERVICE',
  });
  await send('TimeEntries', entry('late', 'k01a', { minutes: '30' }));
  const { tenantId } = msp;
  const text = `{ restatements(month: "2026-01") { key label } }`;
  const keysFor = async (token: string) =>
    (await server.query<{ restatements: Line[] }>(token, text)).data.restatements;
  const plain = await keysFor(server.token(['metrics:read'], { tenantId }));
  expect(plain.some(({ key }) => key === 'NRR')).toBe(false);
  expect(plain.some(({ key }) => key === 'REACTIVE_HOURS')).toBe(true);
  const clientIds = [Number(msp.clients['Birch']!.split('_')[2])];
  const limited = server.token(['metrics:read', 'financials:read', 'clients:read'], {
    tenantId,
    clientIds,
  });
  const seen = await keysFor(limited);
  expect(new Set(seen.map(({ label }) => label))).toEqual(new Set(['Birch']));
});

test('whose number it was is told only to those who may read clients', async () => {
  await send('Tickets', ticket('k01a', { clientExternalId: 'c2' }));
  const told = (await lines()).map(({ label }) => label);
  expect(told).toEqual(expect.arrayContaining(['Acorn', 'Birch']));
  const token = server.token(['metrics:read'], { tenantId: msp.tenantId });
  const { data, errors } = await server.query<{ restatements: { label: string | null }[] }>(
    token,
    `{ restatements(month: "2026-01") { key label } }`,
  );
  expect(errors?.map(({ extensions }) => extensions?.['scope'])).toEqual(['clients:read']);
  const labels = new Set(data.restatements.map(({ label }) => label));
  expect([...labels].filter((label) => label !== 'The whole MSP')).toEqual([null]);
});
