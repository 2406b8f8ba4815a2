import { sampleAction, sampleCharge, sampleTicket } from '../simulators/halopsa/sample';
import { halopsaLab } from './halopsa-lab';

/** Whole runs of all lists. */
jest.setTimeout(120_000);

const HOUR = 3_600_000;
const lab = halopsaLab();

/** A later run, with the clocks of both sides moved on. */
async function syncAt(instant: string): Promise<void> {
  const { simulator, msp, connection } = lab;
  await msp.wait(Date.parse(instant) - msp.waiting.clock.now().getTime());
  simulator.setClock(instant);
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
}

test('what Halo holds arrives, and counts in the metrics as from any other system', async () => {
  const { msp, connection } = lab;
  expect(await msp.sync(connection)).toMatchObject({ state: 'DONE', problem: null });
  expect(
    await msp.rows(
      `SELECT external_id, name, status, segment, territory FROM client WHERE tenant_id = $1 ORDER BY 1`,
    ),
  ).toEqual([
    {
      ...{ external_id: '1', name: 'Unknown', status: 'PROSPECT' },
      ...{ segment: null, territory: 'North-East' },
    },
    {
      ...{ external_id: '18', name: 'Harborview Dental Group', status: 'ACTIVE' },
      ...{ segment: 'Healthcare', territory: 'North-East' },
    },
  ]);
  expect(await msp.rows(`SELECT * FROM parked_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(`SELECT * FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  await msp.count();
  // The same agreement, tickets and time as in the ConnectWise and Autotask samples, and so the same numbers.
  expect(
    await msp.rows(
      `SELECT m.seat_months::text, m.mrr::text, m.reactive_hours::text
       FROM client_month m JOIN client c ON c.tenant_id = m.tenant_id AND c.id = m.client_id
       WHERE m.tenant_id = $1 AND m.month = '2026-03-01' AND c.external_id = '18'`,
    ),
  ).toEqual([{ mrr: '333478656000000', reactive_hours: '6300000', seat_months: '24165120' }]);
  expect(
    await msp.rows(
      `SELECT posted_on::text, amount::text, kind FROM revenue WHERE tenant_id = $1 AND NOT deleted`,
    ),
  ).toEqual([{ posted_on: '2026-03-01', amount: '7360.0000', kind: 'RECURRING_SERVICE' }]);
  expect(
    await msp.rows(
      `SELECT external_id, worked_ms / 60000 AS minutes, worked_on::text FROM time_entry WHERE tenant_id = $1 ORDER BY 1`,
    ),
  ).toEqual([
    { external_id: '3107:4', minutes: 75, worked_on: '2026-03-02' },
    { external_id: '3108:2', minutes: 30, worked_on: '2026-03-02' },
    { external_id: 'timesheet 2026-03 8801', minutes: 120, worked_on: '2026-03-02' },
  ]);
});

test('a second run changes nothing, and asks for the actions of no ticket', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  const kept = `SELECT * FROM source_record WHERE tenant_id = $1 ORDER BY stream, external_id`;
  const before = await msp.rows(kept);
  simulator.setClock('2026-03-31T18:15:00Z');
  const { runId } = await msp.sync(connection);
  expect(await msp.rows(kept)).toEqual(before);
  expect(
    await msp.rows(
      `SELECT stream FROM sync_run_stream WHERE tenant_id = $1 AND run_id = ${runId} AND changed > 0`,
    ),
  ).toEqual([]);
});

test('9: tickets that vanish, come and change while pages are read pass over no other ticket', async () => {
  const { simulator, msp, connection } = lab;
  for (let id = 50_000; id < 50_065; id += 1) simulator.place('Tickets', sampleTicket(id));
  let pages = 0;
  simulator.whilePaging = (list, page) => {
    if (list !== 'Tickets' || page < 2 || pages++ > 0) return;
    for (const id of [50_001, 50_002, 50_003]) simulator.remove('Tickets', id);
    simulator.place('Tickets', sampleTicket(40, { last_update: '2026-03-31T17:59:00' }));
    simulator.place('Tickets', sampleTicket(41, { last_update: '2026-03-31T17:59:00' }));
  };
  await msp.sync(connection);
  await msp.wait(25 * HOUR);
  await msp.sync(connection);
  const kept = await msp.rows<{ external_id: string }>(
    `SELECT external_id FROM ticket WHERE tenant_id = $1 AND NOT deleted ORDER BY external_id::int`,
  );
  const source = simulator.rows('Tickets').map(({ id }) => Number(id));
  expect(kept.map(({ external_id }) => Number(external_id))).toEqual(source.sort((a, b) => a - b));
});

test('who vanishes from a list that tells no times is found within a day', async () => {
  const { simulator, msp, connection } = lab;
  const [first] = simulator.rows('Agent');
  simulator.place('Agent', { ...first!, id: 77, name: 'K Oduya' });
  await msp.sync(connection, ['agents']);
  simulator.remove('Agent', 77);
  await msp.wait(25 * HOUR);
  await msp.sync(connection, ['agents']);
  expect(
    await msp.rows(
      `SELECT external_id FROM source_record WHERE tenant_id = $1 AND stream = 'agents' AND deleted_at IS NOT NULL`,
    ),
  ).toEqual([{ external_id: '77' }]);
});

test.each([
  ['lastupdatefromdate'],
  ['lastupdatetodate'],
  ['lastupdatefromdate and lastupdatetodate'],
])('changes arrive, though this Halo does not heed %s', async (unheeded) => {
  const { simulator, msp, connection } = lab;
  for (const each of unheeded.split(' and ')) simulator.unheeded.add(each);
  await msp.sync(connection);
  simulator.place(
    'Tickets',
    sampleTicket(3107, {
      ...{ status_id: 2, last_update: '2026-03-31T18:30:00', summary: 'Again' },
    }),
  );
  simulator.place(
    'Actions',
    sampleAction(3107, 5, { timetaken: 0.25, last_updated: '2026-03-31T18:30:00' }),
  );
  await syncAt('2026-03-31T19:00:00Z');
  expect(
    await msp.rows(
      `SELECT summary, closed_at FROM ticket WHERE tenant_id = $1 AND external_id = '3107'`,
    ),
  ).toEqual([{ summary: 'Again', closed_at: null }]);
  expect(
    await msp.rows(`SELECT 1 AS n FROM time_entry WHERE tenant_id = $1 AND external_id = '3107:5'`),
  ).toHaveLength(1);
});

test('18: a stretch of time with more actions than are given at once is asked for in parts', async () => {
  const { simulator, msp, connection } = lab;
  for (let day = 1; day <= 28; day += 1)
    for (const id of [100 + day, 200 + day])
      simulator.place(
        'Actions',
        sampleAction(3107, id, {
          datetime: `2026-02-${String(day).padStart(2, '0')}T${id > 200 ? '09' : '15'}:00:00`,
        }),
      );
  for (let minute = 10; minute < 25; minute += 1)
    simulator.place(
      'Actions',
      sampleAction(3107, 300 + minute, { datetime: `2026-02-10T15:${minute}:00` }),
    );
  await msp.sync(connection, ['clients', 'agents', 'contracts', 'tickets', 'actions']);
  expect(await msp.rows(`SELECT count(*)::int AS n FROM time_entry WHERE tenant_id = $1`)).toEqual([
    { n: 2 + 56 + 15 },
  ]);
});

test('13: an action that was deleted, and one for an earlier day, show with the change of their ticket', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  simulator.remove('Actions', 4, 3107);
  simulator.place(
    'Actions',
    sampleAction(3107, 6, {
      ...{ datetime: '2026-01-15T10:00:00', actionarrivaldate: '1900-01-01T00:00:00' },
      ...{ actisbillable: true, actionchargehours: 1.25, last_updated: '2026-03-31T18:20:00' },
    }),
  );
  simulator.place('Tickets', sampleTicket(3107, { last_update: '2026-03-31T18:20:00' }));
  await syncAt('2026-03-31T18:30:00Z');
  expect(
    await msp.rows(
      `SELECT external_id, worked_on::text, billable, deleted FROM time_entry
       WHERE tenant_id = $1 AND external_id LIKE '3107:%' ORDER BY 1`,
    ),
  ).toEqual([
    { external_id: '3107:4', worked_on: '2026-03-02', billable: false, deleted: true },
    { external_id: '3107:6', worked_on: '2026-01-15', billable: true, deleted: false },
  ]);
});

test('14: actions tell when a ticket was closed, opened again and handed on; a merged one names the other', async () => {
  const { simulator, msp, connection } = lab;
  const step = (id: number, hour: string, more: object) =>
    simulator.place(
      'Actions',
      sampleAction(3107, id, { timetaken: 0, datetime: `2026-03-02T${hour}:00:00`, ...more }),
    );
  step(1, '13', { new_status: 1, new_team: '1st Line' });
  step(5, '14', { old_status: 1, new_status: 8 });
  step(6, '15', { old_status: 8, new_status: 2 });
  step(7, '16', { new_team: '2nd Line' });
  step(8, '17', { old_status: 2, new_status: 9 });
  simulator.place('Tickets', sampleTicket(3108, { merged_into_id: 3107 }));
  await msp.sync(connection);
  expect(
    await msp.rows(
      `SELECT kind, board, extract(hour FROM occurred_at AT TIME ZONE 'UTC')::int AS hour FROM ticket_event
       WHERE tenant_id = $1 AND NOT deleted ORDER BY occurred_at`,
    ),
  ).toEqual([
    { kind: 'CLOSED', board: null, hour: 14 },
    { kind: 'REOPENED', board: null, hour: 15 },
    { kind: 'MOVED', board: '2nd Line', hour: 16 },
    { kind: 'CLOSED', board: null, hour: 17 },
  ]);
  expect(
    await msp.rows(
      `SELECT merged_into FROM ticket WHERE tenant_id = $1 AND merged_into IS NOT NULL`,
    ),
  ).toEqual([{ merged_into: '3107' }]);
});

const AMOUNTS = `SELECT a.external_id AS agreement, m.line, m.effective_on::text AS on, m.amount::text, m.kind
  FROM agreement_amount m JOIN agreement a ON a.tenant_id = m.tenant_id AND a.id = m.agreement_id
  WHERE m.tenant_id = $1 ORDER BY 1, 2, 3`;

test('another price or number counts from the day on which it is seen, and so do the seats', async () => {
  const { simulator, msp, connection } = lab;
  await msp.sync(connection);
  const [line] = sampleCharge()['lines'] as object[];
  simulator.place(
    'RecurringInvoice',
    sampleCharge({ lines: [{ ...line, qty_order: 70, net_amount: 8050 }] }),
  );
  await syncAt('2026-04-10T18:00:00Z');
  const agreement = { agreement: '9', kind: 'RECURRING_SERVICE' };
  const ofLine = { ...agreement, line: 'recurring invoice 71 line 1' };
  expect(await msp.rows(AMOUNTS)).toEqual([
    { ...ofLine, on: '2024-01-01', amount: '7360.0000' },
    { ...ofLine, on: '2026-04-10', amount: '8050.0000' },
    { ...ofLine, on: '2027-01-01', amount: '0.0000' },
  ]);
  expect(
    await msp.rows(
      `SELECT effective_on::text AS on, seats FROM seat_count WHERE tenant_id = $1 AND NOT deleted ORDER BY 1`,
    ),
  ).toEqual([
    { on: '2024-01-01', seats: 64 },
    // The day on which its assets are first seen.
    { on: '2026-03-31', seats: 64 },
    { on: '2026-04-10', seats: 70 },
    { on: '2027-01-01', seats: 0 },
  ]);
});

test('a contract without recurring invoices charges by itself; users and assets are its seats then', async () => {
  const { simulator, msp, connection } = lab;
  simulator.remove('RecurringInvoice', 71);
  await msp.sync(connection);
  expect(await msp.rows(AMOUNTS)).toMatchObject([
    { line: '', on: '2024-01-01', amount: '7360.0000' },
    { line: '', on: '2027-01-01', amount: '0.0000' },
  ]);
  expect(
    await msp.rows(`SELECT seats, endpoints FROM seat_count WHERE tenant_id = $1 AND NOT deleted`),
  ).toEqual([{ seats: 1, endpoints: 1 }]);
});

test('a recurring invoice without a contract is an agreement; a period that nobody has explained waits', async () => {
  const { simulator, msp, connection, remap } = lab;
  const [line] = sampleCharge()['lines'] as object[];
  simulator.place(
    'RecurringInvoice',
    sampleCharge({
      ...{ id: 72, contract_id: 0, period: 4 },
      lines: [{ ...line, contract_id: 0, net_amount: 300, startdate: '2026-01-01T00:00:00' }],
    }),
  );
  await msp.sync(connection);
  expect(
    await msp.rows(`SELECT stream, message FROM quarantined_record WHERE tenant_id = $1`),
  ).toEqual([{ stream: 'charges', message: expect.stringContaining('the period 4') as string }]);
  await remap({ billingPeriods: { 4: 'QUARTERLY' } });
  await msp.sync(connection, []);
  expect(await msp.rows(`SELECT 1 FROM quarantined_record WHERE tenant_id = $1`)).toEqual([]);
  expect(await msp.rows(AMOUNTS)).toContainEqual({
    ...{ agreement: 'recurring invoice 72', line: 'recurring invoice 72 line 1' },
    ...{ on: '2026-01-01', amount: '300.0000', kind: 'RECURRING_SERVICE' },
  });
});

test('15: what is on an invoice counts line by line without tax, a credit takes away, and a voided one is none', async () => {
  const { simulator, msp, connection } = lab;
  const line = (id: number, net_amount: number, more: object = {}) => ({
    ...{ id, net_amount, tax_amount: 1, item_code: '', item_shortdescription: 'Work' },
    ...more,
  });
  const place = (id: number, lines: object[], more: object = {}) =>
    simulator.place('Invoice', {
      ...{ id, client_id: 18, contract_id: 0, posted: true, voided: false, lines },
      ...{ invoice_date: '2026-03-05T00:00:00', last_modified: '2026-03-05T06:00:00', ...more },
    });
  place(701, [line(1, 100), line(2, 50.25, { item_code: 'LAPTOP' }), line(3, 0)]);
  place(702, [line(1, -30.1)]);
  await msp.sync(connection);
  const revenue = `SELECT external_id, amount::text, kind FROM revenue
    WHERE tenant_id = $1 AND NOT deleted AND external_id LIKE 'invoice 70%' ORDER BY 1`;
  const [first, ...others] = await msp.rows<{ external_id: string }>(revenue);
  expect(first!.external_id).toBe('invoice 700 line 1');
  expect(others).toEqual([
    { external_id: 'invoice 701 line 1', amount: '100.0000', kind: 'NON_RECURRING_SERVICE' },
    { external_id: 'invoice 701 line 2', amount: '50.2500', kind: 'PRODUCT' },
    { external_id: 'invoice 702 line 1', amount: '-30.1000', kind: 'NON_RECURRING_SERVICE' },
  ]);
  place(701, [line(1, 100)], { voided: true, last_modified: '2026-03-31T18:10:00' });
  await syncAt('2026-03-31T18:20:00Z');
  expect((await msp.rows<{ external_id: string }>(revenue)).map((row) => row.external_id)).toEqual([
    'invoice 700 line 1',
    'invoice 702 line 1',
  ]);
});

test('what somebody costs is remembered, and somebody who is disabled has left', async () => {
  const { simulator, msp, connection, remap } = lab;
  await remap({
    teams: { '1st Line': { area: 'SUPPORT', tier: 1 } },
    workdays: { 'Full time': '0.8' },
  });
  await msp.sync(connection);
  const [lee] = simulator.rows('Agent');
  simulator.place('Agent', { ...lee!, costprice: 33 });
  await syncAt('2026-04-10T18:00:00Z');
  simulator.place('Agent', { ...lee!, isdisabled: true });
  await syncAt('2026-04-20T18:00:00Z');
  expect(
    await msp.rows(
      `SELECT t.name, t.technical, t.employed_until::text AS until, c.effective_on::text AS on, c.hourly_cost::text AS cost
       FROM technician t LEFT JOIN labour_cost c ON c.tenant_id = t.tenant_id AND c.technician_id = t.id
       WHERE t.tenant_id = $1 ORDER BY t.name, 4`,
    ),
  ).toEqual([
    { name: 'J Lee', technical: true, until: '2026-04-20', on: '2024-04-01', cost: '29.5000' },
    { name: 'J Lee', technical: true, until: '2026-04-20', on: '2026-04-10', cost: '33.0000' },
    { name: 'Seatwise', technical: false, until: null, on: null, cost: null },
  ]);
});
