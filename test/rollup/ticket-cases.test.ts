import { TENANT_SCOPES } from '../../src/auth/scopes';
import type { MetricKey } from '../../src/numbers/metrics/catalogue';
import { managed, openSmallServer, SmallMsp, worked, type SmallServer } from './small-msp';

let on: SmallServer;
beforeAll(async () => {
  on = await openSmallServer();
});
afterAll(() => on?.close());

const ticket = (n: number, openedAt: string, closedAt: string | null, more: object = {}) => ({
  externalId: `T${n}`,
  clientExternalId: 'A',
  openedAt,
  closedAt,
  ...more,
});

test('30 alerts closed without labour are no tickets; one that later gains labour counts from then on', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const [open, close] = ['2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'];
  await msp.send(
    'tickets',
    Array.from({ length: 100 }, (_, n) =>
      ticket(n, open, close, { source: n < 30 ? 'ALERT' : 'END_USER' }),
    ),
  );
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(70);
  await msp.send('time-entries', [
    worked(null, '2026-05-06T15:00:00Z', 0.1, { ticketExternalId: 'T3' }),
  ]);
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(71);
  expect((await msp.value('CLOSED_COHORT', '2026-05')).value).toBe(1);
});

test('closed in March, reopened and closed in April: 1, then 0 net; the backlog holds', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('tickets', [ticket(1, '2026-03-25T15:00:00Z', '2026-04-20T15:00:00Z')]);
  await msp.send('ticket-events', [
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: '2026-03-28T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'REOPENED', occurredAt: '2026-04-10T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: '2026-04-20T15:00:00Z' },
  ]);
  await msp.count();
  expect((await msp.value('TICKETS_CLOSED', '2026-03')).value).toBe(1);
  expect((await msp.value('TICKETS_CLOSED', '2026-04')).value).toBe(0);
  expect((await msp.value('CLOSED_TICKETS', '2026-03', '2026-04')).value).toBe(1);
  expect(await msp.value('TOTAL_CLOSE_PERCENT', '2026-04')).toMatchObject({
    value: null,
    reason: 'NO_TICKETS_OPENED',
  });
});

test('3 tickets merged into 1: 1 opened, 1 closed, labour on the survivor; unmerging restores', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const [open, close] = ['2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'];
  const merged = [1, 2, 3].map((n) => ticket(n, open, close));
  await msp.send('tickets', [ticket(4, open, close), ...merged]);
  await msp.send('time-entries', [
    worked(null, '2026-05-04T16:00:00Z', 1, { ticketExternalId: 'T1' }),
    worked(null, '2026-05-04T16:00:00Z', 2, { ticketExternalId: 'T4' }),
  ]);
  await msp.send(
    'tickets',
    merged.map((each) => ({ ...each, mergedIntoExternalId: 'T4' })),
  );
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(1);
  expect((await msp.value('TICKETS_CLOSED', '2026-05')).value).toBe(1);
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-05')).value).toBe(180);
  await msp.send('tickets', merged);
  await msp.count();
  expect((await msp.value('TICKETS_OPENED', '2026-05')).value).toBe(4);
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-05')).value).toBe(90);
});

test('2 h in March and 1 h in April, closed in April: 180 minutes there, and each hour in its own month', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('tickets', [ticket(1, '2026-03-25T15:00:00Z', '2026-04-03T15:00:00Z')]);
  await msp.send('time-entries', [
    worked(null, '2026-03-26T15:00:00Z', 2, { ticketExternalId: 'T1' }),
    worked(null, '2026-04-02T15:00:00Z', 1, { ticketExternalId: 'T1' }),
  ]);
  await msp.count();
  expect((await msp.value('AVERAGE_RESOLUTION_TIME', '2026-04')).value).toBe(180);
  expect((await msp.value('REACTIVE_HOURS', '2026-03')).value).toBe(2);
  expect((await msp.value('REACTIVE_HOURS', '2026-04')).value).toBe(1);
});

const QUARTERS = { from: '2026-01', to: '2026-06' };
const byQuarter = async (msp: SmallMsp, key: MetricKey) =>
  (await msp.series(key, QUARTERS, 'QUARTER')).map(({ value, reason }) => value ?? reason);

test('opened on 25 March and closed on 3 April: Q2 closes more than it opens', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send('tickets', [
    ticket(1, '2026-03-25T15:00:00Z', '2026-04-03T15:00:00Z'),
    ticket(2, '2026-04-10T15:00:00Z', '2026-04-11T15:00:00Z'),
  ]);
  await msp.count();
  expect(await byQuarter(msp, 'TICKETS_OPENED')).toEqual([1, 1]);
  expect(await byQuarter(msp, 'TICKETS_CLOSED')).toEqual([0, 2]);
  expect(await byQuarter(msp, 'TOTAL_CLOSE_PERCENT')).toEqual([0, 200]);
});

test('nothing opened and 5 closed: no close percentage, and the backlog falls by 5', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await msp.send(
    'tickets',
    [1, 2, 3, 4, 5].map((n) => ticket(n, '2026-03-25T15:00:00Z', '2026-05-12T15:00:00Z')),
  );
  await msp.count();
  expect(await msp.value('TOTAL_CLOSE_PERCENT', '2026-05')).toMatchObject({
    value: null,
    reason: 'NO_TICKETS_OPENED',
    numerator: 5,
    denominator: 0,
  });
  const open = async (day: string) =>
    (await msp.ask<{ backlog: { open: number } }>(`{ backlog(on: "${day}") { open } }`)).backlog
      .open;
  expect([await open('2026-04-30'), await open('2026-05-31')]).toEqual([5, 0]);
});

test('the backlog keeps its identity on every slice: closed in Q1, reopened and closed again in Q2', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await managed(msp, 'B', 10);
  await msp.send('tickets', [
    ticket(1, '2026-03-05T15:00:00Z', '2026-05-04T15:00:00Z'),
    ticket(2, '2026-03-06T15:00:00Z', null, { clientExternalId: 'B' }),
  ]);
  const event = { ticketExternalId: 'T1' };
  await msp.send('ticket-events', [
    { ...event, kind: 'CLOSED', occurredAt: '2026-03-28T15:00:00Z' },
    { ...event, kind: 'REOPENED', occurredAt: '2026-04-10T15:00:00Z' },
    { ...event, kind: 'CLOSED', occurredAt: '2026-05-04T15:00:00Z' },
  ]);
  await msp.count();
  expect(await byQuarter(msp, 'TICKETS_CLOSED')).toEqual([1, 0]);
  for (const clients of [undefined, [await msp.clientId('A')], [await msp.clientId('B')]]) {
    const open = await Promise.all(MONTH_ENDS.map((day) => openOn(msp, day, clients)));
    for (const [i, month] of ['2026-03', '2026-04', '2026-05'].entries()) {
      const among = clients ? { clients } : {};
      const opened = (await msp.value('TICKETS_OPENED', month, month, among)).numerator;
      const closed = (await msp.value('TICKETS_CLOSED', month, month, among)).numerator;
      expect(open[i + 1]).toBe(open[i]! + opened - closed);
    }
  }
});

const MONTH_ENDS = ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'];

/** Of one client: as a token sees it that is limited to this client. */
async function openOn(msp: SmallMsp, day: string, clientIds?: number[]): Promise<number> {
  msp.on.setClock(msp.clock);
  const token = msp.on.token(TENANT_SCOPES, { tenantId: msp.id, clientIds: clientIds ?? null });
  const text = `{ backlog(on: "${day}") { open } }`;
  const { data, errors } = await msp.on.query<{ backlog: { open: number } }>(token, text);
  // Before the first ticket of the MSP nothing was open.
  if (errors?.[0]?.extensions?.['code'] === 'DATA_INCOMPLETE') return 0;
  return data.backlog.open;
}

test('tickets closed before somebody left stay counted', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const allocations = [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }];
  await msp.send('technicians', [
    {
      externalId: 'T',
      name: 'T',
      employedFrom: '2025-01-01',
      employedUntil: '2026-04-16',
      allocations,
    },
  ]);
  const by = { technicianExternalId: 'T' };
  await msp.send('tickets', [ticket(1, '2026-04-06T15:00:00Z', '2026-04-07T15:00:00Z', by)]);
  await msp.count();
  expect(await msp.value('REACTIVE_TICKETS_PER_TECHNICIAN', '2026-04')).toMatchObject({
    value: 2,
    numerator: 1,
    denominator: 0.5,
  });
});

test.each([
  [199, 'OFF_TARGET'],
  [200, 'ON_TARGET'],
  [300, 'ON_TARGET'],
  [301, 'OFF_TARGET'],
])('10 to 15 a day on 20 days are 200 to 300 a month: %i are %s', async (count, status) => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  const allocations = [{ effectiveOn: '2025-01-01', deliveryArea: 'SUPPORT', share: 1 }];
  await msp.send('technicians', [{ externalId: 'T', name: 'T', allocations }]);
  const times = ['2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'] as const;
  await msp.send(
    'tickets',
    Array.from({ length: count }, (_, n) => ticket(n, ...times)),
  );
  await msp.count();
  const perTechnician = await msp.value('REACTIVE_TICKETS_PER_TECHNICIAN', '2026-05');
  expect(perTechnician).toMatchObject({ value: count, numerator: count, denominator: 1, status });
});

test('reopens that a source counts and does not tell are not known; once they are told they are', async () => {
  const msp = await SmallMsp.open(on);
  await managed(msp, 'A', 40);
  await managed(msp, 'B', 40);
  const [open, close] = ['2026-03-02T15:00:00Z', '2026-03-06T15:00:00Z'];
  await msp.send('tickets', [
    ticket(1, open, close, { reopenedCount: 1 }),
    ticket(2, open, close),
    ticket(3, open, close, { clientExternalId: 'B' }),
    ticket(4, '2026-05-04T15:00:00Z', '2026-05-05T15:00:00Z'),
  ]);
  await msp.count();
  const unknown = { value: null, reason: 'DATA_INCOMPLETE', status: 'UNDEFINED' };
  const b = await msp.clientId('B');
  expect(await msp.value('REOPEN_PERCENT', '2026-03')).toMatchObject(unknown);
  expect(await msp.value('REOPEN_PERCENT', '2026-01', '2026-05')).toMatchObject(unknown);
  expect((await msp.value('REOPEN_PERCENT', '2026-05')).value).toBe(0);
  expect((await msp.value('REOPEN_PERCENT', '2026-03', '2026-03', { clients: [b] })).value).toBe(0);
  expect((await msp.value('TICKETS_CLOSED', '2026-03')).value).toBe(3);
  await msp.send('ticket-events', [
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: '2026-03-03T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'REOPENED', occurredAt: '2026-03-04T15:00:00Z' },
    { ticketExternalId: 'T1', kind: 'CLOSED', occurredAt: close },
  ]);
  await msp.count();
  expect((await msp.value('REOPEN_PERCENT', '2026-03')).value).toBe(25);
});
