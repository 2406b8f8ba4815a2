import { acceptRecords } from '../../src/ingest/accept-records';
import { DIMENSIONS, TIME_CUTS, type Dimension } from '../../src/numbers/dimension';
import { FINDING_CODES, type FindingCode } from '../../src/numbers/quality/catalogue';
import { readFindings, type FoundOf } from '../../src/rollup/serve/findings/read-findings';
import { readSamples } from '../../src/rollup/serve/findings/read-samples';
import type { Cut, SliceFilter } from '../../src/rollup/slice';
import {
  bill,
  managed,
  openSmallServer,
  SmallMsp,
  worked,
  type SmallServer,
} from '../rollup/small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const MAY = { from: '2026-05', to: '2026-05' };
const DAY = '2026-05-11T15:00:00Z';

const CUTS = DIMENSIONS.filter(
  (each): each is Cut => !(TIME_CUTS as readonly Dimension[]).includes(each),
);

interface Where {
  readonly months?: { from: string; to: string };
  readonly groupBy?: readonly Cut[];
  readonly filter?: SliceFilter;
  readonly clientIds?: readonly number[] | null;
}

const allOf = (msp: SmallMsp, { months = MAY, clientIds = null, ...where }: Where = {}) =>
  on.database.read({ tenantId: msp.id, clientIds }, (scope) =>
    readFindings(scope, { codes: FINDING_CODES, periods: [months], ...where }),
  );

const brief = ({ count, share }: FoundOf) => ({ count, share });

/** What was found, by code; findings of which nothing was found are left out. */
async function found(msp: SmallMsp, where: Where = {}) {
  const all = (await allOf(msp, where)).filter(({ count }) => count > 0);
  return Object.fromEntries(all.map((each) => [each.code, brief(each)]));
}

const samples = (msp: SmallMsp, code: FindingCode, most = 5) =>
  on.database.read({ tenantId: msp.id, clientIds: null }, (scope) =>
    readSamples(scope, { codes: [code], periods: [MAY] }, most),
  );

/** A client whose records give no reason to doubt: seats, an agreement, typed work under it. */
async function sound(msp: SmallMsp, id: string, seats: number | null = 10) {
  await managed(msp, id, seats);
  await bill(msp, id, '1000');
  return msp;
}

const typed = (client: string | null, hours: number, more: object = {}, at = DAY) =>
  worked(client, at, hours, {
    workType: 'Remote',
    agreementExternalId: `agreement ${client}`,
    technicianExternalId: 't1',
    ...more,
  });

const technician = (externalId: string, more: object = {}) => ({
  externalId,
  name: externalId,
  employedFrom: '2025-01-01',
  allocations: [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }],
  costs: [{ effectiveOn: '2025-01-01', monthlyCost: '4800' }],
  ...more,
});

/** Half of May's capacity (21 working days of 8 hours, so 168) in entries that are no half hours. */
const halfOfMay = (client: string, technicianExternalId: string, hours = 84) =>
  Array.from({ length: 12 }, (_, i) =>
    typed(client, 0, { technicianExternalId, minutes: String((hours / 12) * 60) }, day(4 + i)),
  );
const day = (n: number) => `2026-05-${String(n).padStart(2, '0')}T15:00:00Z`;

async function open(...clients: string[]): Promise<SmallMsp> {
  const msp = await SmallMsp.open(on);
  await msp.send('headcounts', [
    { externalId: 'h', effectiveOn: '2025-01-01', employees: 3, technicalEmployees: 2 },
  ]);
  await msp.send('technicians', [technician('t1')]);
  for (const client of clients) await sound(msp, client);
  return msp;
}

test('records that give no reason to doubt: nothing is found', async () => {
  const msp = await open('A');
  await msp.send(
    'time-entries',
    Array.from({ length: 10 }, (_, i) => typed('A', 8.75, {}, day(4 + i))),
  );
  expect(await found(await msp.count())).toEqual({});
});

test('a client without a seat count, and one with 0 seats', async () => {
  const msp = await open('A', 'B');
  await sound(msp, 'C', null);
  await sound(msp, 'D', 0);
  await msp.send('clients', [{ externalId: 'P', name: 'P', status: 'PROSPECT' }]);
  await msp.send('clients', [{ externalId: 'I', name: 'I', internal: true }]);
  await msp.send('time-entries', [typed('A', 30.25 / 11, {}), typed('C', 1.1), typed('D', 2.75)]);
  await msp.count();
  const { CLIENTS_WITHOUT_SEATS, HOURS_WITHOUT_SEATS } = await found(msp);
  expect(CLIENTS_WITHOUT_SEATS).toEqual({ count: 1, share: 0.25 });
  expect(HOURS_WITHOUT_SEATS).toEqual({ count: 1, share: 2.75 / 6.6 });
  expect(await samples(msp, 'CLIENTS_WITHOUT_SEATS')).toEqual([
    expect.objectContaining({ a: await msp.clientId('C'), b: '' }),
  ]);
});

test('seats before the first count are estimated: 15 of 31 days', async () => {
  const msp = await open();
  await msp.send('clients', [{ externalId: 'A', name: 'A', onboardedOn: '2025-01-01' }]);
  await msp.send('seat-counts', [
    { externalId: 's', clientExternalId: 'A', effectiveOn: '2026-05-16', seats: 40 },
  ]);
  await msp.count();
  const { ESTIMATED_SEAT_MONTHS } = await found(msp);
  expect(ESTIMATED_SEAT_MONTHS).toEqual({ count: 1, share: 15 / 31 });
});

test('what is odd about time entries', async () => {
  const msp = await open('A', 'B');
  await msp.send('tickets', [
    { externalId: 'k', clientExternalId: 'A', openedAt: day(4), closedAt: day(8) },
  ]);
  await msp.send('time-entries', [
    typed('A', 0, { minutes: '720.5' }),
    typed('A', 12),
    typed('A', 0, { minutes: '0' }),
    typed('A', 0.7, { technicianExternalId: null }),
    typed('A', 0.7, { agreementExternalId: null }),
    typed('A', 0.7, { agreementExternalId: null, billable: true }),
    typed('A', 0.7, { workType: ' ' }),
    typed('B', 0.7, { ticketExternalId: 'k', agreementExternalId: 'agreement A' }, day(7)),
    typed('A', 1.5, { ticketExternalId: 'k' }, day(9)),
    typed(null, 0.7, { agreementExternalId: null, workType: null }),
  ]);
  expect(await found(await msp.count())).toMatchObject({
    LONG_ENTRIES: { count: 1, share: 0.1 },
    ZERO_MINUTE_ENTRIES: { count: 1, share: 0.1 },
    ROUNDED_ENTRIES: { count: 2, share: 2 / 9 },
    ENTRIES_WITHOUT_TECHNICIAN: { count: 1, share: 0.1 },
    ENTRIES_WITHOUT_AGREEMENT: { count: 1, share: 1 / 8 },
    ENTRIES_WITHOUT_WORK_TYPE: { count: 1, share: 1 / 8 },
    ENTRIES_AFTER_CLOSE: { count: 1, share: 0.5 },
    STATED_CLIENT_DIFFERS: { count: 1, share: 0.5 },
  });
});

test('tickets closed without labour, and alerts that nobody worked', async () => {
  const msp = await open('A');
  const ticket = (n: number, more: object = {}) => ({
    externalId: `k${n}`,
    clientExternalId: 'A',
    openedAt: day(4),
    closedAt: day(5),
    ...more,
  });
  await msp.send('tickets', [
    ticket(1),
    ticket(2),
    ticket(3, { closedAt: null }),
    ticket(4, { source: 'ALERT' }),
    ticket(5, { source: 'ALERT' }),
    ticket(6, { source: 'ALERT', closedAt: null }),
    ticket(7, { source: 'ALERT', proactive: true }),
  ]);
  await msp.send('time-entries', [
    typed(null, 0.7, { ticketExternalId: 'k1', agreementExternalId: null }, day(4)),
    typed(null, 0.7, { ticketExternalId: 'k5', agreementExternalId: null }, day(4)),
  ]);
  await msp.count();
  const { TICKETS_WITHOUT_LABOUR, ALERTS_FILTERED } = await found(msp);
  expect(TICKETS_WITHOUT_LABOUR).toEqual({ count: 1, share: 1 / 3 });
  expect(ALERTS_FILTERED).toEqual({ count: 1, share: 1 / 3 });
  expect(await samples(msp, 'ALERTS_FILTERED')).toMatchObject([{ b: 'k4' }]);
  expect(await samples(msp, 'TICKETS_WITHOUT_LABOUR')).toMatchObject([{ b: 'k2' }]);
});

test('a technician at exactly half of the capacity logs enough, any less does not', async () => {
  const msp = await open('A');
  await msp.send('technicians', [
    technician('t2'),
    technician('sales', { allocations: [], costs: [] }),
    technician('new', { employedFrom: '2026-06-01', costs: [] }),
  ]);
  await msp.send('time-entries', [...halfOfMay('A', 't1'), ...halfOfMay('A', 't2', 83.99)]);
  await msp.count();
  expect(await found(msp)).toEqual({
    TECHNICIANS_UNDER_LOGGING: { count: 1, share: 0.5 },
    ROUNDED_ENTRIES: { count: 12, share: 0.5 },
  });
});

test('half-time people are held to their own capacity, not to that of a full-time job', async () => {
  const msp = await open('A');
  const halfTime = { fte: 0.5, fteSince: '2025-01-01' };
  await msp.send('technicians', [technician('t2', halfTime), technician('t3', halfTime)]);
  await msp.send('time-entries', [
    ...halfOfMay('A', 't1'),
    ...halfOfMay('A', 't2', 42),
    ...halfOfMay('A', 't3', 41.99),
  ]);
  await msp.count();
  const { TECHNICIANS_UNDER_LOGGING } = await found(msp);
  expect(TECHNICIANS_UNDER_LOGGING).toEqual({ count: 1, share: 1 / 3 });
});

test('work under an agreement that ended, and work that no agreement covers', async () => {
  const msp = await open('A');
  await msp.send('agreements', [
    {
      externalId: 'old',
      clientExternalId: 'A',
      name: 'Old',
      type: 'MANAGED',
      startsOn: '2025-01-01',
      endsBefore: '2026-05-11',
    },
  ]);
  await msp.send('clients', [{ externalId: 'B', name: 'B', onboardedOn: '2025-01-01' }]);
  await msp.send('time-entries', [
    typed('A', 1.1, { agreementExternalId: 'old' }),
    typed('A', 1.1, { agreementExternalId: 'old' }, day(10)),
    typed('A', 2.2),
    typed('B', 1.1, { agreementExternalId: null }),
  ]);
  await msp.count();
  const { ENDED_AGREEMENTS_WORKED, LEAKAGE_HOURS } = await found(msp);
  expect(ENDED_AGREEMENTS_WORKED).toEqual({ count: 1, share: 0.25 });
  expect(LEAKAGE_HOURS).toEqual({ count: 1, share: 0.2 });
});

test('money: MRR from invoices, credits, costs below 0, nobody’s cost', async () => {
  const msp = await open();
  await managed(msp, 'A', 10);
  await sound(msp, 'B');
  const posted = { kind: 'RECURRING_SERVICE', postedOn: '2026-05-04' };
  const revenue = (externalId: string, clientExternalId: string | null, amount: string) => ({
    ...posted,
    externalId,
    clientExternalId,
    amount,
  });
  await msp.send('revenue', [
    revenue('1', 'A', '900'),
    revenue('2', 'B', '500'),
    revenue('3', 'B', '-100'),
    { ...revenue('4', null, '-5'), kind: 'PRODUCT' },
  ]);
  await msp.send('agreements', [
    {
      externalId: 'agreement B',
      clientExternalId: 'B',
      name: 'B',
      type: 'MANAGED',
      startsOn: '2025-01-01',
      amounts: [{ effectiveOn: '2025-01-01', amount: '500', cycle: 'MONTHLY' }],
    },
  ]);
  await msp.send('technicians', [technician('t2', { costs: [] })]);
  await msp.send('tool-costs', [
    { externalId: 'x', name: 'x', effectiveOn: '2026-01-01', monthlyCost: '-9' },
    { externalId: 'y', name: 'y', effectiveOn: '2026-06-01', monthlyCost: '-9' },
  ]);
  await msp.send('time-entries', [
    typed('A', 3.3, { technicianExternalId: 't2' }),
    typed('B', 1.1),
  ]);
  await msp.count();
  expect(await found(msp)).toMatchObject({
    MRR_FROM_REVENUE: { count: 1, share: 0.5 },
    NEGATIVE_REVENUE: { count: 2, share: 0.5 },
    NEGATIVE_COSTS: { count: 1, share: 0.5 },
    TECHNICIANS_WITHOUT_COST: { count: 1, share: 0.5 },
    UNCOSTED_HOURS: { count: 1, share: 0.75 },
  });
});

test('a headcount that is not there, records that wait, months not recounted', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 10);
  await msp.send('technicians', [technician('t1')]);
  await msp.count();
  const wait = (kind: 'tickets' | 'time-entries', records: object[]) =>
    acceptRecords(on.database, msp.clock, {
      tenantId: msp.id,
      source: 'psa',
      kind,
      records: records as never,
    });
  await wait('tickets', [
    { externalId: 'k1', clientExternalId: 'nobody', openedAt: DAY },
    { externalId: 'k2', clientExternalId: 'nobody', openedAt: DAY },
  ]);
  await wait('time-entries', [
    { externalId: 'e', ticketExternalId: 'k1', startedAt: DAY, minutes: '5' },
  ]);
  await msp.send('time-entries', [typed('A', 1.1)]);
  const all = await found(msp);
  expect(all).toMatchObject({
    HEADCOUNT_ESTIMATED: { count: 1, share: 1 },
    UNLINKED_CUSTOMERS: { count: 1, share: 0.5 },
    PARKED_RECORDS: { count: 1, share: null },
    STALE_MONTHS: { count: 1, share: 1 },
  });
  expect(await samples(msp, 'UNLINKED_CUSTOMERS')).toHaveLength(1);
});

test('each finding stays in its months, its slice and its clients', async () => {
  const msp = await open('A', 'B');
  const long = { minutes: '725' };
  await msp.send('tickets', [
    { externalId: 'k', clientExternalId: 'A', board: 'Desk', openedAt: day(4) },
  ]);
  await msp.send('time-entries', [
    typed('A', 0, { ...long, ticketExternalId: 'k' }),
    typed('A', 0, long, '2026-04-13T15:00:00Z'),
    typed('B', 0.7),
    typed('B', 0, long, '2026-06-01T03:00:00Z'),
  ]);
  await msp.count();
  const [a, b] = [await msp.clientId('A'), await msp.clientId('B')];
  const codes: FindingCode[] = ['LONG_ENTRIES', 'HEADCOUNT_ESTIMATED'];
  const ask = (groupBy: Cut[], filter: SliceFilter = {}, clientIds: number[] | null = null) =>
    on.database.read({ tenantId: msp.id, clientIds }, async (scope) =>
      (
        await readFindings(scope, {
          codes,
          groupBy,
          filter,
          periods: [{ from: '2026-04', to: '2026-04' }, MAY, { from: '2026-04', to: '2026-05' }],
        })
      ).map(({ code, key, period, count }) => [code, key, period, count]),
    );
  const long1 = 'LONG_ENTRIES';
  expect((await ask(['CLIENT'])).sort()).toEqual(
    [
      [long1, [a], 0, 1],
      [long1, [a], 1, 1],
      [long1, [a], 2, 2],
      // B's long one began on 31 May in New York.
      [long1, [b], 1, 1],
      [long1, [b], 2, 1],
    ].sort(),
  );
  expect(await ask(['BOARD'], { boards: ['Desk'] })).toEqual([
    [long1, ['Desk'], 1, 1],
    [long1, ['Desk'], 2, 1],
  ]);
  expect(await ask([], { clients: [b] }, [b])).toEqual([
    [long1, [], 1, 1],
    [long1, [], 2, 1],
  ]);
});

test('a token limited to a client finds nothing of others, by any cut', async () => {
  const msp = await open('A', 'B');
  await msp.send('time-entries', [typed('A', 0, { minutes: '0' }), typed('B', 0.7)]);
  await msp.count();
  const b = await msp.clientId('B');
  expect(await found(msp, { clientIds: [b], filter: { clients: [b] } })).toEqual({});
  const cut = await allOf(msp, { clientIds: [b], groupBy: ['CLIENT'] });
  expect([...new Set(cut.map(({ key }) => key[0]))]).toEqual([b]);
});

test.each(CUTS)('every finding that has the cut %s is counted and shown by it', async (cut) => {
  const msp = await open('A');
  await msp.send('time-entries', [typed('A', 0, { minutes: '0' })]);
  await msp.count();
  const filter = { scheme: 1, segments: [null] };
  await on.database.read({ tenantId: msp.id, clientIds: null }, async (scope) => {
    const request = { codes: FINDING_CODES, periods: [MAY], groupBy: [cut], filter };
    const rows = await readFindings(scope, { ...request, filter: { scheme: 1 } });
    expect(rows.find(({ code }) => code === 'ZERO_MINUTE_ENTRIES')).toMatchObject({ count: 1 });
    await readFindings(scope, request);
    const shown = await readSamples(scope, { ...request, filter: { scheme: 1 } }, 3);
    expect(shown.filter(({ code }) => code === 'ZERO_MINUTE_ENTRIES')).toHaveLength(1);
    expect(shown[0]?.key).toHaveLength(1);
  });
});
